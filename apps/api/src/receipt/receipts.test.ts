import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PaymentId, parseId } from '@artspay/core/id/id';
import { sql } from 'drizzle-orm';
import { receiptToken } from '#api/secrets/receipt-token';
import { aud, cards, eventually, startMoneyBack } from '#api/testing/start-money-back';

let world: Awaited<ReturnType<typeof startMoneyBack>>;
beforeAll(async () => {
  world = await startMoneyBack('embedded', { jobsRun: false });
});
afterAll(() => world.api.stop());

const paymentIdOf = (text: string): PaymentId => {
  const id = parseId('pay', text);
  if (id === null) throw new Error(`${text} is no payment`);
  return id;
};

const get = async (url: string) => {
  const response = await fetch(url, { headers: { accept: 'text/html', 'accept-language': 'en-AU' } });
  const html = await response.text();
  const text = html
    .replaceAll(/<title>.*?<\/title>|<[^>]+>/gs, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { response, html, text };
};
const receiptOf = async (key: { readonly id: string; readonly secret: string }) =>
  get((await world.payer.payment(key)).receipt.url);

test('whoever holds the receipt token reads what was received, from whom, when, and by which card', async () => {
  const { key } = await world.paid();
  const payment = await world.payer.payment(key);
  const { response, html, text } = await receiptOf(key);
  expect(response.status).toBe(200);
  expect(text).toContain(
    `Test: no money moved Sample Gallery Deposit Receipt ${payment.receiptNumber} Paid Date`,
  );
  expect(text).toContain('Received A$120.00 AUD');
  expect(text).toMatch(/Date \d{1,2} \w+ \d{4},? (?:at )?\d{1,2}:\d\d [ap]m [A-Z]/);
  expect(text).toMatch(/Card \w+ ending 4242/i);
  expect(text).toContain('It does not say that an invoice is settled.');
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/);
  expect(html).not.toContain(key.id);
  expect(html).not.toContain(key.secret);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|data:|\*/);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'cache-control': 'private, no-store',
  });
});

test('a receipt shows each refund, what stays, and what is still under way', async () => {
  const { key, id } = await world.paid();
  await world.refund(id, '20.00');
  const part = (await receiptOf(key)).text;
  expect(part).toContain('Paid, and refunded in part');
  expect(part).toMatch(/Refunded, \d.* -A\$20\.00 AUD Paid in the end A\$100\.00 AUD/);
  await world.refund(id, '100.00', '100.00');
  const whole = (await receiptOf(key)).text;
  expect(whole).toContain('Refunded in full');
  expect(whole).toContain('Received A$120.00 AUD');
  expect(whole).toContain('Paid in the end A$0.00 AUD');

  const late = await world.paid();
  world.lies.losesAnswers = true;
  await world.refund(late.id, '20.00');
  world.lies.losesAnswers = false;
  const pending = (await receiptOf(late.key)).text;
  expect(pending).toMatch(/Refund under way since \d.* A\$20\.00 AUD Paid in the end A\$120\.00 AUD/);
  expect(pending).toContain('A refund under way is not taken off yet.');
  await world.runJobs();
  expect((await receiptOf(late.key)).text).toContain('Paid in the end A$100.00 AUD');
});

test.each([
  ['', 'de', 'de', 'ltr', 'Beleg'],
  ['?lang=fr', 'de', 'fr', 'ltr', 'Reçu'],
  ['?lang=ar', 'en', 'ar', 'rtl', 'المبلغ المستلم'],
  ['?lang=<script>', 'sv', 'en', 'ltr', 'Received'],
])(
  'a receipt is in the language of its address, else of the browser: %j, %s',
  async (query, accepted, lang, dir, word) => {
    const { key } = await world.paid();
    const { url } = (await world.payer.payment(key)).receipt;
    for (const [address, status, text] of [
      [url, 200, word],
      [`${world.api.url}/receipt/none`, 404, ''],
    ]) {
      const response = await fetch(`${address}${query}`, { headers: { 'accept-language': accepted } });
      const html = await response.text();
      expect(response.status).toBe(status);
      expect(html).toContain(`<html lang="${lang}" dir="${dir}">`);
      expect(html).toContain(text);
    }
  },
);

test('a dispute says nothing to the payer', async () => {
  const { key } = await world.paid();
  const before = (await receiptOf(key)).text;
  await world.dashboard.dispute(key.id);
  await eventually(async () => {
    await world.runJobs();
    expect((await world.staff.payment(key.id)).disputes).toMatchObject([{ status: 'OPEN' }]);
  });
  expect((await receiptOf(key)).text).toBe(before);
});

test('a wrong token learns nothing: one page for every one of them', async () => {
  const { key, id } = await world.paid();
  const { url } = (await world.payer.payment(key)).receipt;
  const token = String(url).split('/').at(-1) ?? '';
  const flipped = token.slice(0, -1) + (token.endsWith('0') ? '1' : '0');
  const other = receiptToken(world.api.context.services.keys.payment, paymentIdOf((await world.paid()).id));
  const pages = new Set<string>();
  for (const wrong of [
    flipped,
    token.slice(0, 26),
    `${token}0`,
    id,
    key.secret,
    other,
    'x',
    '%00',
    '4242424242424242',
  ]) {
    const { response, html } = await get(`${world.api.url}/receipt/${wrong}`);
    expect([wrong, response.status]).toEqual([wrong, 404]);
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    pages.add(html);
  }
  expect(pages.size).toBe(1);
  expect([...pages][0]).toContain('We cannot find this receipt');
});

test('nothing was received: there is no receipt, though its token could be made', async () => {
  const { link, key } = await world.startPaying(cards.declined);
  expect(link.code).toBeTruthy();
  expect((await world.payer.payment(key)).receipt).toBeNull();
  const token = receiptToken(world.api.context.services.keys.receipt, paymentIdOf(key.id));
  expect((await get(`${world.api.url}/receipt/${token}`)).response.status).toBe(404);
});

test('the holder of a receipt token can neither follow nor act on the payment', async () => {
  const { key, id } = await world.paid();
  const token = String((await world.payer.payment(key)).receipt.url)
    .split('/')
    .at(-1);
  for (const secret of [token, token?.slice(26)]) {
    const holder = { id, secret };
    const refused = { __typename: 'NotFoundError', errorCode: 'NOT_FOUND' };
    expect(await world.payer.payment(holder)).toMatchObject(refused);
    expect(await world.payer.refresh(holder)).toMatchObject(refused);
    expect(await world.payer.cancel(holder)).toMatchObject(refused);
    expect(await world.payer.mailReceipt({ ...holder, email: 'eve@example.org' })).toMatchObject(refused);
    expect(
      await world.payer.confirm({ ...holder, token: 'tok_1', shownAmount: aud('120.00') }),
    ).toMatchObject(refused);
  }
});

test('without a mail server none is offered, and asking for it stores nothing', async () => {
  const { key } = await world.paid();
  expect((await world.payer.payment(key)).receipt.mailing).toBeNull();
  expect(await world.payer.mailReceipt({ ...key, email: 'ada@example.org' })).toMatchObject({
    __typename: 'ConflictError',
    message: 'No mail is sent from here.',
  });
  expect(await world.api.database.db.execute(sql`select 1 from receipt_mailings`)).toMatchObject({
    rows: [],
  });
});
