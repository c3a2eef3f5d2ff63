import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createId, parseId, type PaymentId } from '@artspay/core/id/id';
import { noticePauseMs } from '@artspay/core/notice/notice';
import { attemptReference } from '@artspay/core/payment/attempt-reference';
import { ok } from '@artspay/core/result';
import { member, organization, user } from '@artspay/db/schema/auth';
import { merchants } from '@artspay/db/schema/merchants';
import { notices } from '@artspay/db/schema/notices';
import { desc, eq } from 'drizzle-orm';
import { sendNotices } from '#api/mail/send-notices';
import { unsubscribeToken } from '#api/secrets/unsubscribe-token';
import { type MailServer, readMail, startMailServer } from '#api/testing/mail-server';
import { owner } from '#api/testing/staff';
import { cards, eventually, startMoneyBack } from '#api/testing/start-money-back';

let post: MailServer;
let world: Awaited<ReturnType<typeof startMoneyBack>>;
const colleague = { id: 'colleague', name: 'Bea', email: 'bea@gallery.example' };

beforeAll(async () => {
  post = await startMailServer();
  world = await startMoneyBack(
    'embedded',
    { jobsRun: false },
    { mail: { smtpUrl: post.url, from: 'Gallery <pay@gallery.example>' } },
  );
});
/** Whatever waited goes out, and the pause after it is over. */
beforeEach(async () => {
  Object.assign(post.refusals, { receiver: null, everything: null });
  Object.assign(world.lies, { losesAnswers: false, deniesAll: false });
  for (const kind of ['PAYMENT', 'LATE_MONEY', 'DISPUTE', 'FAILURE']) await choose(kind, true);
  world.putForward(noticePauseMs);
  await world.runJobs();
  world.putForward(noticePauseMs);
  post.received.length = 0;
});
afterAll(async () => {
  await world.api.stop();
  await post.stop();
});

const choose = (kind: string, isOn: boolean) =>
  world.links.send(
    `mutation($input: NotificationSwitchInput!) { notificationSwitch(input: $input) { __typename
      ... on NotificationSettings { mailIsSetUp payment lateMoney dispute failure } } }`,
    { input: { kind, isOn } },
  );
const paymentIdOf = (text: string): PaymentId => {
  const id = parseId('pay', text);
  if (id === null) throw new Error(`${text} is no payment`);
  return id;
};
const settings = async () =>
  (await world.links.send('{ notificationSettings { mailIsSetUp payment lateMoney dispute failure } }')).data
    .notificationSettings;
const mails = async () => {
  await world.runJobs();
  return Promise.all(
    post.received.splice(0).map(async (received) => ({ to: received.to, mail: await readMail(received) })),
  );
};
const oneMail = async () => {
  const [first, ...others] = await mails();
  if (first === undefined || others.length > 0) throw new Error(`${others.length} mails more than one`);
  return first;
};
const header = (mail: { headers: { key: string; value: string }[] }, name: string) =>
  mail.headers.find(({ key }) => key === name)?.value ?? '';
const unsubscribeUrl = (mail: Parameters<typeof header>[0]) =>
  header(mail, 'list-unsubscribe').replace(/^<|>$/g, '');

test('a payment is told once, with what staff need and no more of the card than its last four', async () => {
  const { id } = await world.paid();
  const { to, mail } = await oneMail();
  expect(to).toEqual([owner.email]);
  expect(mail.subject).toBe('[Test] Paid: A$120.00\u00a0AUD for Deposit');
  expect(mail.messageId).toMatch(/^<notice\.payment\.evt_\w+\.[\w-]+@localhost>$/);
  for (const part of [mail.text ?? '', mail.html ?? '']) {
    for (const said of ['Deposit', 'A$120.00', 'ending 4242', 'no money moved']) expect(part).toContain(said);
    expect(part).toContain(`${world.api.url}/admin/payments/${id}`);
    expect(part).toContain(`${world.api.url}/admin/settings/notifications`);
  }
  expect(mail.html).not.toMatch(/<img|src=|<script|url\(/);
  expect(await mails()).toEqual([]);
});

test('every member is mailed, each with one mail of their own', async () => {
  const { db } = world.api.database;
  const [merchant] = await db.select().from(merchants);
  await db.insert(user).values(colleague);
  const membership = { id: 'membership', organizationId: merchant?.id ?? '', userId: colleague.id };
  await db.insert(member).values({ ...membership, createdAt: new Date() });
  await world.paid();
  const both = await mails();
  expect(both.flatMap(({ to }) => to).toSorted()).toEqual([owner.email, colleague.email].toSorted());
  expect(new Set(both.map(({ mail }) => mail.messageId)).size).toBe(2);
  await db.delete(member).where(eq(member.userId, colleague.id));
  world.putForward(noticePauseMs);
  await world.paid();
  expect((await oneMail()).to).toEqual([owner.email]);
});

test('many payments at once become one mail after the first, and none is lost', async () => {
  await world.paid();
  expect((await oneMail()).mail.subject).toContain('Paid: ');
  const ids = [await world.paid(), await world.paid(), await world.paid()].map(({ id }) => id);
  expect(await mails()).toEqual([]);
  world.putForward(noticePauseMs);
  const { mail } = await oneMail();
  expect(mail.subject).toBe('[Test] 3 payments: A$360.00\u00a0AUD');
  for (const id of ids) expect(mail.text).toContain(id);
  world.putForward(noticePauseMs);
  expect(await mails()).toEqual([]);
});

test('late money says that somebody has to decide', async () => {
  const { id } = await world.deniedAndLapsed();
  world.lies.deniesAll = false;
  await eventually(async () => {
    await world.runJobs();
    expect(await world.eventNames(id)).toContain('payment.captured_late');
  });
  const { mail } = await oneMail();
  expect(mail.subject).toBe('[Test] Late money waits for you: A$120.00\u00a0AUD for Deposit');
  expect(mail.text).toContain('you decide');
});

test('a refund that is refused is told with its own amount', async () => {
  const { id } = await world.paid(cards.refundsDeclined);
  await mails();
  await world.refund(id, '20.00');
  const { mail } = await oneMail();
  expect(mail.subject).toBe('[Test] A refund was refused: A$20.00\u00a0AUD for Deposit');
  expect(mail.text).toContain('Nothing went back');
});

test('a dispute is told when the payer’s bank opens it', async () => {
  const { id } = await world.paid();
  await mails();
  await world.dashboard.dispute(id);
  // The clock was put forward, so that the gateway's own notice counts as stale: the same question is asked.
  const { services } = world.api.context;
  await services.payment.unitOfWork.transaction(world.api.scope, async ({ jobs }) =>
    ok(
      await jobs.enqueue({
        name: 'resolve-attempt',
        data: { reference: attemptReference(paymentIdOf(id), 1), tries: null },
      }),
    ),
  );
  expect((await oneMail()).mail.subject).toContain('[Test] Disputed: A$120.00');
});

test('who switches a kind off gets none of it, not even what waits, and all of the others', async () => {
  expect(await settings()).toEqual({
    mailIsSetUp: true,
    payment: true,
    lateMoney: true,
    dispute: true,
    failure: true,
  });
  const { id } = await world.paid(cards.refundsDeclined);
  await choose('PAYMENT', false);
  expect(await settings()).toMatchObject({ payment: false, failure: true });
  expect(await mails()).toEqual([]);
  await world.paid();
  expect(await mails()).toEqual([]);
  await world.refund(id, '20.00');
  expect((await oneMail()).mail.subject).toContain('A refund was refused');
});

test('one POST to List-Unsubscribe ends this kind for this person; a GET ends nothing', async () => {
  await world.paid();
  const { mail } = await oneMail();
  expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const url = unsubscribeUrl(mail);
  const looked = await fetch(url);
  expect([looked.status, await looked.text()]).toEqual([
    200,
    expect.stringContaining('<form method="post">'),
  ]);
  expect(await settings()).toMatchObject({ payment: true });
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
  expect(await settings()).toMatchObject({ payment: false, lateMoney: true, dispute: true, failure: true });
});

test('an altered token switches nothing off; a true one nothing at another merchant', async () => {
  const { scope, context, database } = world.api;
  const key = context.services.keys.unsubscribe;
  const [ada] = await database.db.select().from(user);
  const userId = ada?.id ?? '';
  const right = unsubscribeToken(key, { scope, userId, kind: 'payment' });
  const other = unsubscribeToken(key, { scope, userId, kind: 'dispute' });
  const stranger = createId('mer', new Date(), new Uint8Array(10));
  const elsewhere = unsubscribeToken(key, {
    scope: { ...scope, merchantId: stranger },
    userId,
    kind: 'payment',
  });
  const [said] = right.split('.');
  const [, proof] = other.split('.');
  for (const token of [`${said}.${proof}`, `${said}.`, said, 'x', `${right}x`])
    for (const method of ['GET', 'POST'])
      expect((await fetch(`${world.api.url}/unsubscribe/${token}`, { method })).status).toBe(404);
  await fetch(`${world.api.url}/unsubscribe/${elsewhere}`, { method: 'POST' });
  expect(await settings()).toMatchObject({ payment: true, dispute: true });
});

test('people of another merchant hear nothing of a payment', async () => {
  const { db } = world.api.database;
  const createdAt = new Date();
  const id = createId('mer', createdAt, crypto.getRandomValues(new Uint8Array(10)));
  await db.insert(organization).values({ id, name: 'Elsewhere', slug: id, createdAt });
  await db.insert(user).values({ id: 'eve', name: 'Eve', email: 'eve@elsewhere.example' });
  await db.insert(member).values({ id: 'eve', organizationId: id, userId: 'eve', createdAt });
  await world.paid();
  expect((await oneMail()).to).toEqual([owner.email]);
});

test('a try that ended before it was written down is sent again under its Message-ID; afterwards never', async () => {
  const { id } = await world.paid();
  const { mail } = await oneMail();
  const { database, context } = world.api;
  const [row] = await database.db.select().from(notices).orderBy(desc(notices.eventId)).limit(1);
  if (row === undefined || row.edition === null) throw new Error('nothing was gathered');
  const { kind, userId, edition } = row;
  const data = { kind, userId, edition, paymentId: paymentIdOf(id) };
  await sendNotices(context.services, data);
  expect(await mails()).toEqual([]);
  // What a kill between the mail server's answer and the commit leaves behind.
  await database.db.update(notices).set({ sentAt: null }).where(eq(notices.edition, edition));
  await sendNotices(context.services, data);
  expect((await oneMail()).mail).toMatchObject({ messageId: mail.messageId, text: mail.text });
});

test('while the mail server is down the mail waits, and what comes meanwhile is told too', async () => {
  post.refusals.everything = 451;
  await world.paid();
  const before = post.tries();
  await world.api.context.jobs.processAll();
  expect([post.tries(), post.received]).toEqual([before + 1, []]);
  await world.paid();
  post.refusals.everything = null;
  world.putForward(noticePauseMs);
  expect(await mails()).toHaveLength(2);
});

test('no address and no token stands in a log, whatever came of its mail', async () => {
  await world.paid();
  const { mail } = await oneMail();
  post.refusals.receiver = 550;
  world.putForward(noticePauseMs);
  await world.paid();
  expect(await mails()).toEqual([]);
  const logged = world.api.logged();
  expect(logged).toContain('a notice was refused');
  expect(logged).not.toContain(owner.email);
  expect(logged).not.toContain(unsubscribeUrl(mail).split('/').at(-1));
});

test('without a mail server nothing is written down, and the settings say so', async () => {
  const silent = await startMoneyBack('embedded', { jobsRun: false });
  await silent.paid();
  await silent.runJobs();
  expect(await silent.api.database.db.select().from(notices)).toEqual([]);
  const { data } = await silent.links.send('{ notificationSettings { mailIsSetUp payment } }');
  expect(data.notificationSettings).toEqual({ mailIsSetUp: false, payment: true });
  await silent.api.stop();
});
