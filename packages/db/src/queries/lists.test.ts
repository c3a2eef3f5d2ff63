import { linkStatus, type LinkStatus, type PaymentLink } from '@artspay/core/payment-link/payment-link';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listLinks, type LinkFilter } from '#db/queries/list-links';
import { listPayments } from '#db/queries/list-payments';
import type { Page, PageRequest } from '#db/queries/page';
import { payableRepository } from '#db/repositories/payable-repository';
import { paymentRepository } from '#db/repositories/payment-repository';
import { anyLink } from '#db/testing/arbitraries';
import { aLink, anInvoice, aPayment, aScope } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';
import { readClock } from '#db/sql';

type Listed = { readonly id: string; readonly createdAt: Date };

const newestFirst = <Item extends Listed>(items: readonly Item[]): Item[] =>
  [...items].sort(
    (left, right) => right.createdAt.getTime() - left.createdAt.getTime() || (left.id < right.id ? 1 : -1),
  );

/** Reads every page of the given size in one direction and returns all items, newest first. */
const readAll = async <Item extends Listed>(
  read: (request: PageRequest) => Promise<Page<Item>>,
  size: number,
  direction: 'forwards' | 'backwards',
): Promise<readonly Item[]> => {
  const all: Item[] = [];
  let cursor: Listed | null = null;
  let isMore = true;
  while (isMore) {
    const page: Page<Item> = await read(
      direction === 'forwards' ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    if (direction === 'forwards') all.push(...page.items);
    else all.unshift(...page.items);
    cursor = (direction === 'forwards' ? page.items.at(-1) : page.items[0]) ?? null;
    isMore = direction === 'forwards' ? page.hasNextPage : page.hasPreviousPage;
  }
  return all;
};

const forward = { first: 100, after: null };

withEachEngine((under) => {
  const storedLinks = async (links: readonly PaymentLink[]) => {
    const scope = await aScope(under.database);
    const payables = payableRepository(under.database.db, scope);
    for (const link of links) await payables.insertLink(link);
    const found = async (filter: LinkFilter) =>
      new Set((await listLinks(under.database, scope, forward, filter)).items.map((link) => link.id));
    return { scope, payables, found };
  };

  test('pages of any size, in both directions, give each link once, newest first, ties included', async () => {
    const times = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 1, max: 5 }), async (offsets, size) => {
        const links = offsets.map((offset) => aLink({ createdAt: new Date(1_800_000_000_000 + offset) }));
        const { scope } = await storedLinks(links);
        const read = (request: PageRequest) => listLinks(under.database, scope, request);
        expect(await readAll(read, size, 'forwards')).toEqual(newestFirst(links));
        expect(await readAll(read, size, 'backwards')).toEqual(newestFirst(links));
      }),
      { numRuns: 15 },
    );
  });

  test('a page says whether there is more on either side', async () => {
    const { scope } = await storedLinks([aLink(), aLink(), aLink()]);
    const all = (await listLinks(under.database, scope, forward)).items;
    const [newest, middle, oldest] = all;
    const second = { first: 1, after: newest ?? null };
    expect(await listLinks(under.database, scope, second)).toEqual({
      items: [middle],
      hasNextPage: true,
      hasPreviousPage: true,
    });
    expect(await listLinks(under.database, scope, { first: 2, after: newest ?? null })).toEqual({
      items: [middle, oldest],
      hasNextPage: false,
      hasPreviousPage: true,
    });
    expect(await listLinks(under.database, scope, { last: 1, before: null })).toEqual({
      items: [oldest],
      hasNextPage: false,
      hasPreviousPage: true,
    });
    expect(await listLinks(under.database, scope, { first: 3, after: null })).toEqual({
      items: all,
      hasNextPage: false,
      hasPreviousPage: false,
    });
  });

  test("the status filter finds exactly what core's linkStatus says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLink, { minLength: 1, maxLength: 10 }), async (links) => {
        const { found } = await storedLinks(links);
        const statuses: readonly LinkStatus[] = [
          'active',
          'payment_pending',
          'paid',
          'expired',
          'deactivated',
        ];
        const now = await readClock(under.database.db);
        for (const status of statuses) {
          const expected = links.filter((link) => linkStatus(link, now) === status).map((link) => link.id);
          expect(await found({ status })).toEqual(new Set(expected));
        }
      }),
      { numRuns: 15 },
    );
  });

  test('the status follows each reservation', async () => {
    const link = aLink();
    const { payables, found } = await storedLinks([link]);
    await payables.reserveUse(link.id, 1);
    expect(await found({ status: 'payment_pending' })).toEqual(new Set([link.id]));
    await payables.completeUse(link.id);
    expect(await found({ status: 'paid' })).toEqual(new Set([link.id]));
  });

  test('search finds a part of the reference or code in any case, and takes no character for a wildcard', async () => {
    const invoice = aLink({ reference: 'Invoice INV-1001' });
    const percent = aLink({ reference: '100% cotton_canvas' });
    const umlaut = aLink({ reference: 'Müller Bürobedarf' });
    const { found } = await storedLinks([invoice, percent, umlaut]);
    expect(await found({ search: '1001' })).toEqual(new Set([invoice.id]));
    expect(await found({ search: ' inv-10 ' })).toEqual(new Set([invoice.id]));
    expect(await found({ search: invoice.code.toUpperCase() })).toEqual(new Set([invoice.id]));
    expect(await found({ search: 'MÜLLER' })).toEqual(new Set([umlaut.id]));
    expect(await found({ search: '0%' })).toEqual(new Set([percent.id]));
    expect(await found({ search: 'n_c' })).toEqual(new Set([percent.id]));
    expect(await found({ search: '%' })).toEqual(new Set([percent.id]));
    expect(await found({ search: '\\' })).toEqual(new Set());
    expect(await found({ search: 'not there' })).toEqual(new Set());
    expect(await found({ search: '\0' })).toEqual(new Set());
    expect(await found({ search: '  ' })).toEqual(new Set([invoice.id, percent.id, umlaut.id]));
  });

  test('the reference filter takes the whole reference, exactly', async () => {
    const [link, longer] = [aLink({ reference: 'INV-1' }), aLink({ reference: 'INV-10' })];
    const { found } = await storedLinks([link, longer]);
    expect(await found({ reference: 'INV-1' })).toEqual(new Set([link.id]));
    expect(await found({ reference: 'inv-1' })).toEqual(new Set());
    expect(await found({ reference: 'INV-1\0' })).toEqual(new Set());
    expect(await found({ reference: 'INV-1', status: 'paid' })).toEqual(new Set());
  });

  test('invoices are not links', async () => {
    const { scope, payables } = await storedLinks([]);
    await payables.ensureInvoice(anInvoice({ reference: 'INV-7' }));
    expect((await listLinks(under.database, scope, forward)).items).toEqual([]);
  });

  test('payments are listed newest first, of one payable, or of links and invoices apart', async () => {
    const [link, other, invoice] = [aLink(), aLink(), anInvoice()];
    const { scope, payables } = await storedLinks([link, other]);
    await payables.ensureInvoice(invoice);
    const payments = paymentRepository(under.database.db, scope);
    const made = [link, link, other, invoice, invoice].map((payable, n) =>
      aPayment(payable, { createdAt: new Date(1_800_000_000_000 + (n % 3)) }),
    );
    for (const payment of made) await payments.insert(payment);

    const read = (request: PageRequest) => listPayments(under.database, scope, request);
    expect(await readAll(read, 2, 'forwards')).toEqual(newestFirst(made));
    expect(await readAll(read, 2, 'backwards')).toEqual(newestFirst(made));
    const of = async (filter: Parameters<typeof listPayments>[3]) =>
      (await listPayments(under.database, scope, forward, filter)).items;
    expect(await of({ payableId: link.id })).toEqual(newestFirst(made.slice(0, 2)));
    expect(await of({ throughPaymentUrl: true })).toEqual(newestFirst(made.slice(3)));
    expect(await of({ throughPaymentUrl: false })).toEqual(newestFirst(made.slice(0, 3)));
  });
});
