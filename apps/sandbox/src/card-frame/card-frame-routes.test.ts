import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../testing.ts';
import { openAccount } from '../testing/client.ts';

const start = async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.stop());
  return { url: sandbox.url, key: (await openAccount(sandbox)).publishableKey };
};

test('the page may be framed by any web page, and runs and speaks to its own origin only', async () => {
  const { url, key } = await start();
  const { status, headers } = await fetch(`${url}/card-frame?key=${key}&parent=https%3A%2F%2Fshop.example`);
  expect(status).toBe(200);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; " +
      "base-uri 'none'; frame-ancestors http: https:",
  );
});

test.each([
  ['an unknown key', '?key=pk_test_unknown&parent=https%3A%2F%2Fshop.example'],
  ['no key', '?parent=https%3A%2F%2Fshop.example'],
  ['no parent', '?key=KEY'],
  ['a parent that is no origin', '?key=KEY&parent=javascript%3Aalert(1)'],
])('with %s the page is a plain 400', async (_, query) => {
  const { url, key } = await start();
  const response = await fetch(`${url}/card-frame${query.replace('KEY', key)}`);
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('unknown key')]);
});
