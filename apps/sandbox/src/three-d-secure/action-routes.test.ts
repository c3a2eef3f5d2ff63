import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../testing.ts';
import { openAccount } from '../testing/client.ts';

const start = async (card = '4000 0025 0000 3155') => {
  let laterMs = 0;
  const sandbox = await startSandbox({ actionTtlMs: 60_000 }, { clock: () => Date.now() + laterMs });
  onTestFinished(() => sandbox.stop());
  const account = await openAccount(sandbox);
  const charged = (await account.charge(card, 'pay_1-1')).body as Record<string, string>;
  const url = charged['action_url'] ?? '';
  return {
    ...sandbox,
    url,
    pass: (ms: number) => {
      laterMs += ms;
    },
    status: async () =>
      ((await account.get('/v1/charges/by-reference/pay_1-1')).body as Record<string, string>)['status'],
    answer: (result: string, query = '') =>
      fetch(`${url}${query}`, {
        method: 'POST',
        body: new URLSearchParams({ result }),
        redirect: 'manual',
      }),
    read: async () => (await fetch(url)).text(),
  };
};

test('the page says who asks, how much, with which card, and that it is a test', async () => {
  const page = await (await start()).read();
  for (const text of ['Sample Gallery asks for', 'A$1,234.50', 'Visa ending 3155', 'Test: no money moves']) {
    expect(page).toContain(text);
  }
});

test('the page may be framed by any web page, runs its own files only, and is not cached', async () => {
  const { headers } = await fetch((await start()).url);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; " +
      "base-uri 'none'; frame-ancestors http: https:",
  );
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  ['approve', 'captured', 'Approved'],
  ['refuse', 'declined', 'Refused'],
])('%s → %s; a second answer changes nothing', async (result, status, title) => {
  const bank = await start();
  const parent = '?parent=https%3A%2F%2Fshop.example';
  const answered = await bank.answer(result, parent);
  expect([answered.status, answered.headers.get('location')]).toEqual([
    303,
    `${new URL(bank.url).pathname}${parent}`,
  ]);
  expect(await bank.status()).toBe(status);
  await bank.answer(result === 'approve' ? 'refuse' : 'approve');
  expect(await bank.status()).toBe(status);
  expect(await bank.read()).toContain(`<h1>${title}</h1>`);
});

test('an answer after the time is over charges nothing, also before the charge was ended', async () => {
  const bank = await start();
  bank.pass(60_000);
  await bank.answer('approve');
  expect(await bank.read()).toContain('No longer waiting');
  await bank.processAll();
  expect(await bank.status()).toBe('cancelled');
});

test('only an origin is carried along as the embedding page', async () => {
  const bank = await start();
  for (const parent of [
    'javascript:alert(1)',
    'https://shop.example/path',
    '//evil.example',
    'null',
    '"><script>',
  ]) {
    const answered = await bank.answer('approve', `?parent=${encodeURIComponent(parent)}`);
    expect(answered.headers.get('location')).toBe(new URL(bank.url).pathname);
  }
});

test('an unknown address shows a plain page', async () => {
  const bank = await start();
  const response = await fetch(`${bank.url}x`);
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('Nothing here')]);
});

test('a card whose result comes after the proof: pending, then captured by itself', async () => {
  const { answer, pass, processAll, status } = await start('4000 0027 6000 3184');
  await answer('approve');
  expect(await status()).toBe('pending');
  pass(5_000);
  await processAll();
  expect(await status()).toBe('captured');
});

test('the same card refused at the proof is declined at once', async () => {
  const { answer, status } = await start('4000 0027 6000 3184');
  await answer('refuse');
  expect(await status()).toBe('declined');
});
