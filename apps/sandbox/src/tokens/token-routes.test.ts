import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../testing.ts';
import { call, chargeBody, json, openAccount } from '../testing/client.ts';

const card = (key: string) => ({
  key,
  number: '4242 4242 4242 4242',
  expiry_month: 12,
  expiry_year: new Date().getUTCFullYear() + 1,
  cvc: '123',
});

const start = async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.stop());
  const account = await openAccount(sandbox);
  const send = (body: object, origin = sandbox.url) =>
    call(`${sandbox.url}/v1/tokens`, json(body, { origin }));
  return { sandbox, account, send, card: card(account.publishableKey) };
};

test('a card is changed for a token, its brand and its last four digits', async () => {
  const { send, card: good } = await start();
  expect(await send(good)).toEqual({
    status: 200,
    body: { token: expect.stringMatching(/^tok_.{22}$/), brand: 'Visa', last_four: '4242' },
  });
});

test.each([
  ['number_invalid', { number: '4242 4242 4242 4241' }],
  ['number_invalid', { number: '' }],
  ['card_expired', { expiry_year: 2020 }],
  ['expiry_invalid', { expiry_year: 2199 }],
  ['cvc_invalid', { cvc: '1234' }],
  ['cvc_invalid', { number: '3782 822463 10005' }],
  ['publishable_key_wrong', { key: 'pk_live_1' }],
  ['invalid_request', { cvc: '12' }],
  ['invalid_request', { cvc: undefined }],
  ['invalid_request', { expiry_month: 13 }],
  ['invalid_request', { number: '4'.repeat(41) }],
])('%s: %o', async (code, wrong) => {
  const { send, card: good } = await start();
  expect((await send({ ...good, ...wrong })).body).toMatchObject({ error: { code } });
});

test.each(['https://shop.example', 'null', ''])(
  'a page of origin "%s" may not send cards',
  async (origin) => {
    const { send, card: good } = await start();
    expect(await send(good, origin)).toMatchObject({
      status: 403,
      body: { error: { code: 'origin_refused' } },
    });
  },
);

/** With and without spaces. */
const written = (digits: string) => [digits, digits.replaceAll(/(.{4})(?=.)/g, '$1 ')];

test('no card number and no security code is in the database, in a log line or in an answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const sandbox = await startSandbox({ data: { kind: 'folder', path: folder } }, { log });
  // Refuses every connection, so that something is logged.
  const account = await openAccount(sandbox, 'http://localhost:1/nobody');

  const numbers = ['4242424242424242', '4000002500003155', '4000000000000002', '5555555555554444'];
  const answers: unknown[] = [];
  const send = async (init: RequestInit) => answers.push(await call(`${sandbox.url}/v1/tokens`, init));
  for (const number of numbers.flatMap(written)) {
    const good = { ...card(account.publishableKey), number, cvc: '739' };
    const headers = { origin: sandbox.url };
    await send(json(good, headers));
    await send(json({ ...good, cvc: '73999' }, headers));
    await send(json({ ...good, number: `${number}0` }, headers));
    await send(json({ ...good, [number]: number, expiry_month: number }, headers));
    await send({ ...json({}, headers), body: `{"number": ${number}` });
    const token = await sandbox.tokenFor(account.publishableKey, { number, cvc: '739' });
    const reference = `pay_${answers.length}-1`;
    answers.push(
      await account.post('/v1/charges', chargeBody(token, reference), { 'idempotency-key': reference }),
    );
    answers.push(await account.post('/v1/charges', { ...chargeBody(number, reference), token: number }));
  }
  await sandbox.processAll();

  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  await sandbox.stop();
  files.push(...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1')));
  expect(lines.join('')).toContain('webhook not accepted');
  expect(files.join('')).toContain('pay_5-1');
  const everything = [...files, ...lines, JSON.stringify(answers)].join('\n');
  for (const text of numbers.flatMap(written)) expect(everything).not.toContain(text);
  expect(everything).not.toMatch(/(?<!\d)739(?!\d)/);
});
