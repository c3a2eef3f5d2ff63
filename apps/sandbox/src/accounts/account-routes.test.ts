import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../testing.ts';
import { call, json } from '../testing/client.ts';

const start = async (folder?: string) => {
  const sandbox = await startSandbox(folder === undefined ? {} : { data: { kind: 'folder', path: folder } });
  onTestFinished(() => sandbox.stop());
  const authorization = `Bearer ${sandbox.operatorToken}`;
  const open = (body: object, headers: Record<string, string> = { authorization }) =>
    call(`${sandbox.url}/v1/accounts`, json(body, headers));
  return { ...sandbox, open };
};

test.each([
  ['none', {}],
  ['a wrong one', { authorization: 'Bearer wrong' }],
  ['one letter too many', { authorization: 'Bearer operator-token-of-testss' }],
  ['basic credentials', { authorization: 'Basic b3BlcmF0b3ItdG9rZW4tb2YtdGVzdHM=' }],
])('operator token: %s opens no account', async (_, headers: Record<string, string>) => {
  const { open } = await start();
  expect(await open({ name: 'Sample Gallery' }, headers)).toMatchObject({
    status: 401,
    body: { error: { code: 'operator_token_wrong' } },
  });
});

test.each([
  { name: '' },
  { name: '   ' },
  { name: 'x'.repeat(101) },
  { name: 'a\u0000b' },
  { name: 'Gallery', webhook_url: 'javascript:alert(1)' },
  { name: 'Gallery', webhook_url: '/inbox' },
])('an account of %o is refused', async (details) => {
  const { open } = await start();
  expect(await open(details)).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } });
});

test('no secret of an account lies in the database', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { open } = await start(folder);
  const { body } = await open({ name: 'Sample Gallery' });
  const { secret_key: secretKey, webhook_secret: webhookSecret } = body as Record<string, string>;
  const files = readdirSync(folder)
    .filter((name) => name.startsWith('sandbox.sqlite'))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');
  expect(files).toContain('Sample Gallery');
  expect(files).not.toContain(secretKey);
  expect(files).not.toContain(webhookSecret);
});
