import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';

const newFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

const start = (env: Record<string, string>) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { SANDBOX_OPERATOR_TOKEN: 'operator-token-of-tests', SANDBOX_PORT: '0', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    exit,
    output: () => output,
    errors: () => errors,
    url: () =>
      vi.waitFor(() => {
        const url = /"url":"([^"]+)"/.exec(output)?.[1];
        if (url === undefined) throw new Error(`not ready: ${output}${errors}`);
        return url;
      }, 20_000),
  };
};

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly, open connections included', async (signal) => {
  const sandbox = start({ SANDBOX_DATA_DIR: newFolder() });
  const url = await sandbox.url();
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
  const open = connect(Number(new URL(url).port), 'localhost');
  await new Promise((resolve) => open.once('connect', resolve));
  open.on('error', () => open.destroy()).write('GET /healthz HTTP/1.1\r\n');
  sandbox.child.kill(signal);
  expect(await sandbox.exit).toBe(0);
  expect(sandbox.output()).toContain('sandbox gateway stopped');
  expect(sandbox.errors()).toBe('');
});

test('what it knew before it was killed it knows afterwards', async () => {
  const folder = newFolder();
  const authorization = 'Bearer operator-token-of-tests';
  const headers = { authorization, 'content-type': 'application/json' };
  const first = start({ SANDBOX_DATA_DIR: folder });
  const opened = await fetch(`${await first.url()}/v1/accounts`, {
    method: 'POST',
    headers,
    body: '{"name":"Sample Gallery"}',
  });
  const { id } = (await opened.json()) as { id: string };
  first.child.kill('SIGKILL');
  await first.exit;
  const second = start({ SANDBOX_DATA_DIR: folder });
  const changed = await fetch(`${await second.url()}/v1/accounts/${id}`, {
    method: 'PATCH',
    headers,
    body: '{"webhook_url":null}',
  });
  expect(changed.status).toBe(200);
});

test.each([
  ['no operator token', () => ({ SANDBOX_OPERATOR_TOKEN: '' }), /SANDBOX_OPERATOR_TOKEN must be set.*\.$/],
  ['a wrong port', () => ({ SANDBOX_PORT: 'http' }), /SANDBOX_PORT must be a whole number\.$/],
  [
    'a data folder that is a file',
    () => {
      const file = join(newFolder(), 'file');
      writeFileSync(file, '');
      return { SANDBOX_DATA_DIR: file };
    },
    /it cannot start: .+\.$/,
  ],
])('with %s it says one plain sentence and fails', async (_, env, sentence) => {
  const sandbox = start({ SANDBOX_DATA_DIR: newFolder(), ...env() });
  expect(await sandbox.exit).toBe(1);
  expect(sandbox.errors().trim()).toMatch(sentence);
  expect(sandbox.errors().trim().split('\n')).toHaveLength(1);
});

test('a port in use is said in one plain sentence', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const sandbox = start({ SANDBOX_PORT: String(port), SANDBOX_DATA_DIR: newFolder() });
  expect(await sandbox.exit).toBe(1);
  expect(sandbox.errors().trim()).toBe(
    `Sandbox gateway: port ${port} is in use. Choose another one with SANDBOX_PORT.`,
  );
});
