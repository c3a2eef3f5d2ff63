import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { usualLimits } from '@artspay/core/velocity/limits';
import { sql } from 'drizzle-orm';
import { tablesWithTexts } from '#api/testing/card-forms';
import { type MailServer, readMail, startMailServer } from '#api/testing/mail-server';
import { cards, eventually, startMoneyBack } from '#api/testing/start-money-back';

/** The mails of staff have tests of their own. */
const withoutStaffMails = async (started: typeof world): Promise<void> => {
  for (const kind of ['PAYMENT', 'FAILURE'])
    await started.links.send(
      `mutation { notificationSwitch(input: { kind: ${kind}, isOn: false }) { __typename } }`,
    );
};

let post: MailServer;
let world: Awaited<ReturnType<typeof startMoneyBack>>;
beforeAll(async () => {
  post = await startMailServer();
  world = await startMoneyBack(
    'embedded',
    { jobsRun: false },
    { mail: { smtpUrl: post.url, from: 'Gallery <pay@gallery.example>' } },
  );
  await withoutStaffMails(world);
});
beforeEach(async () => {
  await world.runJobs();
  post.received.length = 0;
  Object.assign(post.refusals, { receiver: null, everything: null });
});
afterAll(async () => {
  await world.api.stop();
  await post.stop();
});

const ask = (key: object, email: string) => world.payer.mailReceipt({ ...key, email });
const nextMail = async () => {
  await world.runJobs();
  const [first, ...others] = post.received.splice(0);
  if (first === undefined || others.length > 0) throw new Error(`${others.length} mails more than one`);
  return { to: first.to, mail: await readMail(first) };
};

test('the payer gives an address and gets the receipt: HTML and plain text that say the same', async () => {
  const { key } = await world.paid();
  const { receipt, receiptNumber } = await world.payer.payment(key);
  expect(receipt.mailing).toEqual({ to: null });
  expect((await ask(key, ' ada@example.org ')).receipt.mailing).toEqual({ to: 'a…@example.org' });
  const { to, mail } = await nextMail();
  expect(to).toEqual(['ada@example.org']);
  expect(mail).toMatchObject({
    from: { name: 'Gallery', address: 'pay@gallery.example' },
    subject: `[Test] Your receipt from Sample Gallery, ${receiptNumber}`,
    messageId: `<receipt.${key.id}.address-1@localhost>`,
  });
  for (const part of [mail.text ?? '', mail.html ?? '']) {
    for (const said of ['Deposit', 'A$120.00', receiptNumber, 'ending 4242', 'no money moved', receipt.url])
      expect(part).toContain(said);
    expect(part).not.toContain(key.secret);
  }
  expect(mail.html).not.toMatch(/<img|src=|<script|url\(/);
  expect(mail.attachments).toEqual([]);
});

test('the mail is in the language its payer read when asking for it, and so is a correction later', async () => {
  const { key, id } = await world.paid();
  await world.payer.mailReceipt({ ...key, email: 'ada@example.org', locale: 'de-CH' });
  const { mail } = await nextMail();
  expect(mail.subject).toMatch(/^\[Test\] Ihr Beleg von Sample Gallery, R-/);
  expect(mail.html).toContain('<html lang="de" dir="ltr">');
  expect(mail.text).toContain('?lang=de-CH\n');
  await world.refund(id, '20.00');
  expect((await nextMail()).mail.text).toMatch(/\nAm Ende bezahlt: /);
});

test('a mail in Arabic or Hebrew is laid out from right to left, and its amounts keep their sign', async () => {
  const { key } = await world.paid();
  await world.payer.mailReceipt({ ...key, email: 'ada@example.org', locale: 'he' });
  const { mail } = await nextMail();
  expect(mail.html).toContain('<body dir="rtl"');
  expect(mail.html).toMatch(/<th scope="row" align="right"/);
  expect(mail.text).toContain('\u2066A$\u2069');
});

test('of a locale only language and region are stored', async () => {
  const { key } = await world.paid();
  const locale = 'de-CH-42424242-x-4242';
  await world.payer.mailReceipt({ ...key, email: 'ada@example.org', locale });
  expect((await nextMail()).mail.subject).toContain('Ihr Beleg');
  expect(await tablesWithTexts(world.api.database, ['42424242'])).toEqual([]);
});

test('the same address again sends nothing more; three addresses are the most', async () => {
  const { key } = await world.paid();
  await ask(key, 'one@example.org');
  await nextMail();
  await ask(key, 'one@example.org');
  await world.runJobs();
  expect(post.received).toEqual([]);
  for (const email of ['two@example.org', 'three@example.org']) {
    await ask(key, email);
    expect((await nextMail()).to).toEqual([email]);
  }
  expect(await ask(key, 'four@example.org')).toMatchObject({
    __typename: 'ConflictError',
    errorCode: 'WRONG_STATE',
  });
  expect((await world.payer.payment(key)).receipt.mailing.to).toBe('t…@example.org');
  await world.runJobs();
  expect(post.received).toEqual([]);
});

test.each([
  ['4242 4242 4242 4242', 'CARD_NUMBER_IN_TEXT'],
  ['4242424242424242@example.org', 'CARD_NUMBER_IN_TEXT'],
  ['', 'INVALID_INPUT'],
  ['ada', 'INVALID_INPUT'],
  ['ada@example.org, eve@example.org', 'INVALID_INPUT'],
  ['ada@example.org\r\nBcc: eve@example.org', 'INVALID_INPUT'],
])('%j is refused at its field, and nothing is stored or sent', async (email, errorCode) => {
  const { key } = await world.paid();
  expect(await ask(key, email)).toMatchObject({ errorCode, path: ['input', 'email'] });
  expect((await world.payer.payment(key)).receipt.mailing.to).toBeNull();
  await world.runJobs();
  expect(post.received).toEqual([]);
});

test('nothing was received: nothing is mailed', async () => {
  const { key } = await world.startPaying(cards.declined);
  expect(await ask(key, 'ada@example.org')).toMatchObject({ __typename: 'ConflictError' });
});

test('a refund sends a corrected receipt to the same address, once; without an address, nothing', async () => {
  const { key, id } = await world.paid();
  await ask(key, 'ada@example.org');
  await nextMail();
  await world.refund(id, '20.00');
  const { to, mail } = await nextMail();
  expect(to).toEqual(['ada@example.org']);
  expect(mail.subject).toContain('Your corrected receipt from Sample Gallery');
  expect(mail.text).toMatch(
    /Received: A\$120\.00.*\nRefunded, .*: -A\$20\.00.*\nPaid in the end: A\$100\.00/,
  );
  expect(mail.messageId).toMatch(new RegExp(`^<receipt\\.${id}\\.change-\\d+@localhost>$`));

  await world.refund((await world.paid()).id, '20.00');
  await world.runJobs();
  expect(post.received).toEqual([]);
});

test('a refund that comes back later corrects the receipt once more', async () => {
  const { key, id } = await world.paid();
  await ask(key, 'ada@example.org');
  await nextMail();
  await world.refund(id, '20.00');
  await nextMail();
  const [refund] = await world.dashboard.refunds(id);
  await world.dashboard.failRefund(refund.id);
  await eventually(async () => {
    await world.runJobs();
    expect(post.received).toHaveLength(1);
  });
  expect((await nextMail()).mail.text).toMatch(/\nPaid\n/);
});

test('while the mail server is down the mail waits and is tried again, under the same Message-ID', async () => {
  const { key } = await world.paid();
  post.refusals.everything = 451;
  await ask(key, 'ada@example.org');
  const before = post.tries();
  await world.api.context.jobs.processAll();
  expect(post.tries()).toBe(before + 1);
  expect(post.received).toEqual([]);
  expect((await world.payer.payment(key)).status).toBe('PAID');
  post.refusals.everything = null;
  const { mail } = await nextMail();
  expect(mail.messageId).toBe(`<receipt.${key.id}.address-1@localhost>`);
});

test('a mail server that takes nothing for a minute raises an alarm', async () => {
  const { key } = await world.paid();
  post.refusals.everything = 451;
  await ask(key, 'ada@example.org');
  for (let tries = 0; tries < 6; tries += 1) {
    await world.api.context.jobs.processAll(new Date(Date.now() + 3_600_000 * (tries + 1)));
    if (world.api.logged().includes('"alarm":"mail_unavailable"')) break;
  }
  expect(world.api.logged()).toContain('"runbook":"docs/runbooks/mail.md"');
});

test('a receiver that does not exist is not tried again', async () => {
  const { key } = await world.paid();
  post.refusals.receiver = 550;
  await ask(key, 'nobody@example.org');
  await world.runJobs();
  const tries = post.tries();
  post.refusals.receiver = null;
  await world.runJobs();
  expect([post.tries(), post.received]).toEqual([tries, []]);
});

test('no address stands readable in a table or a log, whatever came of its mail', async () => {
  const { key } = await world.paid();
  await ask(key, 'unmistakable@example.org');
  await nextMail();
  const { database } = world.api;
  expect(await tablesWithTexts(database, ['unmistakable', 'nobody@', 'ada@example.org'])).toEqual([]);
  for (const address of ['unmistakable', 'nobody@', 'ada@example.org'])
    expect(world.api.logged()).not.toContain(address);
  const rows = await database.db.execute(sql`select 1 from receipt_mailings`);
  expect(rows).not.toMatchObject({ rows: [] });
});

test('too many mails from one place have to wait, and nothing is stored', async () => {
  const few = await startMoneyBack(
    'embedded',
    { jobsRun: false },
    {
      mail: { smtpUrl: post.url, from: 'pay@gallery.example' },
      limits: {
        ...world.api.config.limits,
        mails_per_address: { most: 1, windowMs: usualLimits.mails_per_address.windowMs },
      },
    },
  );
  await withoutStaffMails(few);
  const [first, second] = [await few.paid(), await few.paid()];
  const mailTo = (key: object) => few.payer.mailReceipt({ ...key, email: 'ada@example.org' });
  expect(await mailTo(first.key)).toMatchObject({ __typename: 'Payment' });
  expect(await mailTo(second.key)).toMatchObject({
    __typename: 'TryLaterError',
    errorCode: 'TOO_MANY_TRIES',
  });
  expect((await few.payer.payment(second.key)).receipt.mailing.to).toBeNull();
  await few.runJobs();
  expect(post.received).toHaveLength(1);
  await few.api.stop();
});
