import type { Mode, Scope } from '@artspay/core/merchant/scope';
import { ok } from '@artspay/core/result';
import type { Transaction } from '@artspay/core/unit-of-work/unit-of-work';
import { refundReference } from '@artspay/core/refund/refund-reference';
import { getTableName, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#db/database';
import { linksByIds, paymentsByIds } from '#db/queries/by-ids';
import { findInvoice } from '#db/queries/find-payable';
import { answersOf } from '#db/queries/answers-of';
import { listAttempts } from '#db/queries/list-attempts';
import { listLinks } from '#db/queries/list-links';
import { listPayments } from '#db/queries/list-payments';
import { lateMoneyOf } from '#db/queries/late-money';
import { latestPaidAt, paidSummaries } from '#db/queries/paid-summaries';
import { paymentChildren } from '#db/queries/payment-children';
import { referenceInUse } from '#db/queries/reference-in-use';
import { appliedMarks, markApplied } from '#db/repositories/applied-payments';
import { lastVisitAt, recordVisit, troubledVisits } from '#db/repositories/payment-url-visits';
import { merchants } from '#db/schema/merchants';
import { gatewayAccountStore } from '#db/setup/gateway-accounts';
import { anAttempt, anEvent, anInvoice, aPayment, aScope, newId } from '#db/testing/builders';
import { joinMerchant } from '#db/testing/join-merchant';
import { ownedTables as owned } from '#db/testing/owned-tables';
import { type Things, victimThings } from '#db/testing/victim-things';
import { withEachEngine } from '#db/testing/with-each-engine';
import { openUnitOfWork } from '#db/unit-of-work';

const store = (database: Database) =>
  gatewayAccountStore(database, { seal: (text) => text, open: (text) => text });
const account = { gateway: 'sandbox', credentials: 'secret', webhookTokenHash: newId('evt') };

const damaged = {
  kind: 'UNREADABLE',
  reference: 'INV-1',
  amountAsWritten: '1',
  currencyAsWritten: null,
} as const;

const heldKey = { name: 'held_per_link', subject: 'payment_url', windowMs: 60_000 } as const;

/** What a call may do in a scope that the things are not of: see nothing, change nothing, or be refused. */
type Attack = (transaction: Transaction, things: Things) => Promise<unknown>;
type AttacksOn<Repository> = { readonly [Method in keyof Repository]: Attack };

/** Total: a new repository or method does not compile until it is tried here. */
const attacks: {
  readonly [Name in Exclude<keyof Transaction, 'scope' | 'now' | 'jobs' | 'merchants'>]: AttacksOn<
    Transaction[Name]
  >;
} = {
  payables: {
    findOptionalById: ({ payables: of }, { link }) => of.findOptionalById(link.id),
    findOptionalLinkByCode: ({ payables: of }, { link }) => of.findOptionalLinkByCode(link.code),
    lockLink: ({ payables: of }, { link }) => of.lockLink(link.id),
    insertLink: ({ payables: of }, { link }) => of.insertLink(link),
    updateLink: ({ payables: of }, { link }) => of.updateLink({ ...link, reference: 'hijacked' }),
    ensureInvoice: async ({ payables: of }, { invoice }) => {
      const own = anInvoice({ reference: invoice.reference });
      expect(await of.ensureInvoice(own)).toEqual(own);
    },
    allowOneMoreUse: ({ payables: of }, { invoice }) => of.allowOneMoreUse(invoice.id),
    reserveUse: ({ payables: of }, { link }) => of.reserveUse(link.id, null),
    countUses: async ({ payables: of }, { link }) => (await of.countUses(link.id)).usesReserved > 0,
    wasTried: ({ payables: of }, { paid }) => of.wasTried(paid.payableId),
    releaseUse: ({ payables: of }, { link }) => of.releaseUse(link.id),
    completeUse: ({ payables: of }, { link }) => of.completeUse(link.id),
  },
  payments: {
    findOptionalById: ({ payments: of }, { payment }) => of.findOptionalById(payment.id),
    lock: ({ payments: of }, { payment }) => of.lock(payment.id),
    insert: ({ payments: of }, { link }) => of.insert(aPayment(link)),
    update: ({ payments: of }, { payment }) => of.update({ ...payment, state: 'succeeded' }),
    insertAttempt: ({ payments: of }, { paid }) => of.insertAttempt(anAttempt(paid)),
    updateAttempt: ({ payments: of }, { attempt }) => of.updateAttempt({ ...attempt, outcome: 'captured' }),
    findOptionalAttempt: ({ payments: of }, { attempt }) => of.findOptionalAttempt(attempt.reference),
    findOptionalAttemptByToken: ({ payments: of }, { attempt }) =>
      of.findOptionalAttemptByToken(attempt.paymentId, attempt.tokenFingerprint),
    findOptionalOpenAttempt: ({ payments: of }, { payment }) => of.findOptionalOpenAttempt(payment.id),
    listCapturedAttempts: async ({ payments: of }, { paid }) =>
      (await of.listCapturedAttempts(paid.id)).length > 0,
  },
  refunds: {
    findOptionalById: ({ refunds: of }, { refund }) => of.findOptionalById(refund.id),
    findOptionalByReference: ({ refunds: of }, { paid }) =>
      of.findOptionalByReference(refundReference(paid.id, 1)),
    listByPayment: async ({ refunds: of }, { paid }) => (await of.listByPayment(paid.id)).length > 0,
    save: ({ refunds: of }, { refund }) => of.save({ ...refund, state: 'succeeded' }),
  },
  disputes: {
    listByPayment: async ({ disputes: of }, { paid }) => (await of.listByPayment(paid.id)).length > 0,
    save: ({ disputes: of }, { dispute }) => of.save({ ...dispute, state: 'lost' }),
  },
  receiptMailings: {
    findOptional: ({ receiptMailings: of }, { paid }) => of.findOptional(paid.id),
    save: ({ receiptMailings: of }, { mailing }) => of.save({ ...mailing, sealedAddress: 'mine' }),
  },
  notices: {
    add: ({ notices: of }, { event }) => of.add(event.id, 'payment'),
    gather: async ({ notices: of }) => (await of.gather(new Date(), new Date())).mails.length > 0,
    list: async ({ notices: of }, { noticeMail }) => (await of.list(noticeMail)).length > 0,
    markSent: ({ notices: of }, { noticeMail }) => of.markSent(noticeMail, new Date()),
    // People belong to a merchant, in both of its modes.
    addressOf: async ({ notices: of, scope }, { noticeMail }) =>
      scope.mode === 'live' ? null : of.addressOf(noticeMail.userId),
    choices: async ({ notices: of }, { noticeMail }) => !(await of.choices(noticeMail.userId)).payment,
    choose: async ({ notices: of }, { noticeMail }) => {
      await of.choose(noticeMail.userId, 'late_money', true);
    },
  },
  answers: {
    insert: ({ answers: of }, { answers }) => of.insert(answers),
  },
  payerKeys: {
    claim: async ({ payerKeys: of }, { keyUse }) => {
      expect(await of.claim(keyUse, newId('pay'))).toEqual({ kind: 'claimed' });
    },
  },
  idempotencyKeys: {
    claim: async ({ idempotencyKeys: of }, { keyed }) => {
      expect(await of.claim(keyed, new Date())).toEqual({ kind: 'claimed' });
      await of.bind(keyed, newId('link'));
    },
    bind: ({ idempotencyKeys: of }, { keyed }) => of.bind(keyed, newId('link')),
  },
  inbox: {
    insertOnce: async ({ inbox: of }) => {
      expect(await of.insertOnce({ gateway: 'sandbox', key: 'n1', body: '{}' })).toBe(true);
    },
  },
  counts: {
    add: async ({ counts: of }) => {
      expect(await of.add([heldKey])).toMatchObject([{ count: 1 }]);
    },
    look: async ({ counts: of }) => (await of.look([heldKey])).length > 0,
  },
  events: {
    append: ({ events: of }, { payment }) => of.append(anEvent(payment)),
  },
};

const forward = { first: 100, after: null };
const nothing = { items: [], hasNextPage: false, hasPreviousPage: false };

/** What every read model answers to a scope that has nothing. */
const reads: Readonly<
  Record<string, readonly [(database: Database, scope: Scope, things: Things) => Promise<unknown>, unknown]>
> = {
  listLinks: [(database, scope) => listLinks(database, scope, forward), nothing],
  'listLinks by search': [
    (database, scope) => listLinks(database, scope, forward, { search: 'secret' }),
    nothing,
  ],
  'listLinks by status': [
    (database, scope) => listLinks(database, scope, forward, { status: 'active' }),
    nothing,
  ],
  'listLinks by reference': [
    (database, scope, { link }) => listLinks(database, scope, forward, { reference: link.reference }),
    nothing,
  ],
  listPayments: [(database, scope) => listPayments(database, scope, forward), nothing],
  'listPayments of a payable': [
    (database, scope, { link }) => listPayments(database, scope, forward, { payableId: link.id }),
    nothing,
  ],
  'listPayments that are applied': [
    (database, scope) => listPayments(database, scope, forward, { applied: true }),
    nothing,
  ],
  appliedMarks: [(database, scope, { paid }) => appliedMarks(database, scope, [paid.id]), new Map()],
  lastVisitAt: [lastVisitAt, null],
  troubledVisits: [troubledVisits, []],
  paidSummaries: [(database, scope, { link }) => paidSummaries(database, scope, [link.id]), new Map()],
  latestPaidAt: [(database, scope, { link }) => latestPaidAt(database, scope, link.id), null],
  linksByIds: [(database, scope, { link }) => linksByIds(database, scope, [link.id]), new Map()],
  paymentsByIds: [(database, scope, { payment }) => paymentsByIds(database, scope, [payment.id]), new Map()],
  answersOf: [(database, scope, { paid }) => answersOf(database, scope, [paid.id]), new Map()],
  paymentChildren: [(database, scope, { paid }) => paymentChildren(database, scope, [paid.id]), new Map()],
  listAttempts: [
    (database, scope, { attempt }) => listAttempts(database, scope, attempt.paymentId, forward),
    nothing,
  ],
  lateMoneyOf: [(database, scope, { late }) => lateMoneyOf(database, scope, [late.payableId]), new Map()],
  findInvoice: [
    (database, scope, { invoice }) => findInvoice(database, scope, 'payment_url', invoice.reference),
    null,
  ],
  referenceInUse: [
    (database, scope, { link }) => referenceInUse(database, scope, link.reference, null),
    false,
  ],
  gatewayAccount: [(database, scope) => store(database).findOptional(scope, account.gateway), null],
};

withEachEngine((under) => {
  const everythingOf = async ({ merchantId, mode }: Scope) => {
    const everything: Record<string, unknown> = {
      merchant: await under.database.db
        .select()
        .from(merchants)
        .where(sql`id = ${merchantId}`),
    };
    for (const table of owned) {
      everything[getTableName(table)] = await under.database.db
        .select()
        .from(table)
        .where(sql`merchant_id = ${merchantId} and mode = ${mode}`)
        .orderBy(sql`${table}::text`);
    }
    return everything;
  };

  /** A victim with one of everything, and a stranger who has nothing: another merchant, or its other mode. */
  const given = async (strangerIs: 'another merchant' | 'the other mode') => {
    const scope = await aScope(under.database);
    const things = victimThings();
    await joinMerchant(under.database, scope.merchantId, things.noticeMail.userId);
    const stored = await openUnitOfWork(under.database).transaction(scope, async (transaction) => {
      await transaction.payables.insertLink(things.link);
      await transaction.payables.ensureInvoice(things.invoice);
      await transaction.payments.insert(things.payment);
      await transaction.payments.insert(things.paid);
      await transaction.payments.insert(things.late);
      await transaction.payments.insertAttempt(things.attempt);
      await transaction.payments.insertAttempt(things.captured);
      await transaction.refunds.save(things.refund);
      await transaction.disputes.save(things.dispute);
      await transaction.receiptMailings.save(things.mailing);
      await transaction.answers.insert(things.answers);
      await transaction.payerKeys.claim(things.keyUse, things.payment.id);
      await transaction.idempotencyKeys.claim(things.keyed, new Date());
      await transaction.idempotencyKeys.bind(things.keyed, things.link.id);
      await transaction.inbox.insertOnce({ gateway: 'sandbox', key: 'n1', body: '{}' });
      await transaction.events.append(anEvent(things.payment));
      await transaction.events.append(things.event);
      await transaction.notices.add(things.event.id, 'payment');
      await transaction.notices.choose(things.noticeMail.userId, 'late_money', false);
      await transaction.counts.add([heldKey]);
      return ok(undefined);
    });
    expect(stored.ok).toBe(true);
    await markApplied(under.database, scope, things.paid.id, things.noticeMail.userId);
    for (const kind of ['READ', 'UNREADABLE'] as const)
      await recordVisit(under.database, scope, { ...damaged, kind, fingerprint: kind });
    await store(under.database).save(scope, { ...account, webhookTokenHash: newId('evt') }, null);
    const live: Mode = 'live';
    const stranger =
      strangerIs === 'another merchant' ? await aScope(under.database) : { ...scope, mode: live };
    return { scope, things, stranger };
  };

  const calls = Object.entries(attacks).flatMap(([repository, methods]) =>
    Object.entries<Attack>({ ...methods }).map(([method, attack]) => ({
      call: `${repository}.${method}`,
      attack,
    })),
  );

  test.each(calls)('$call neither shows nor changes what belongs to another scope', async ({ attack }) => {
    for (const who of ['another merchant', 'the other mode'] as const) {
      const { scope, things, stranger } = await given(who);
      const before = await everythingOf(scope);
      const attempt = openUnitOfWork(under.database).transaction(stranger, async (transaction) =>
        ok(await attack(transaction, things)),
      );
      const seen = await attempt.then(
        (result) => (result.ok ? (result.value ?? null) : 'refused'),
        () => 'refused',
      );
      expect([null, false, 'refused']).toContain(seen);
      expect(await everythingOf(scope)).toEqual(before);
    }
  });

  test.each(Object.entries(reads))('%s shows a scope nothing of another', async (_, [read, empty]) => {
    for (const who of ['another merchant', 'the other mode'] as const) {
      const { scope, things, stranger } = await given(who);
      expect(await read(under.database, stranger, things)).toEqual(empty);
      expect(await read(under.database, scope, things)).not.toEqual(empty);
    }
  });

  test('the live mode of a merchant has the same merchant and a Payment URL of its own', async () => {
    const scope = await aScope(under.database);
    const read = (of: Scope) =>
      openUnitOfWork(under.database).transaction(of, async (transaction) =>
        ok({ who: await transaction.merchants.current(), url: await transaction.merchants.paymentUrl() }),
      );
    const [test_, live] = [await read(scope), await read({ ...scope, mode: 'live' })];
    expect(test_.ok && live.ok && test_.value.who.id === live.value.who.id).toBe(true);
    expect(test_.ok && live.ok && test_.value.url.code !== live.value.url.code).toBe(true);
  });
});
