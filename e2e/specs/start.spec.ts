import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from '@playwright/test';
import { freePort, start } from '@artspay/tools/started';
import { startWrongly } from '../support/failed-start.ts';

/** Whole servers start and stop here, twice in one test: on a busy machine that takes its time. */
test.describe.configure({ timeout: 240_000 });

/** One line, one sentence, and no trace of a program. */
const onePlainSentence = /^[A-Z][^\n]+\.$/;

const freePorts = async () => ({ PORT: String(await freePort()), SANDBOX_PORT: String(await freePort()) });

for (const name of ['PORT', 'SANDBOX_PORT'] as const) {
  test(`${name} in use: one plain sentence that names it, and a non-zero exit`, async () => {
    const ports = await freePorts();
    const other = createServer().listen(Number(ports[name]));
    await once(other, 'listening');
    const { code, printed } = startWrongly(ports);
    other.close();
    expect(printed).toMatch(onePlainSentence);
    expect(printed).toContain(ports[name]);
    expect(printed).toContain(name);
    expect(code).toBe(1);
  });
}

for (const [what, settings] of [
  ['a data folder that cannot be used', { DATA_DIR: '/dev/null/folder' }],
  ['a DATABASE_URL that is no address', { DATABASE_URL: 'nonsense' }],
  ['a DATABASE_URL where nothing answers', { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' }],
  ['a broken SECRET_KEY', { SECRET_KEY: 'short' }],
  ['a PORT that is no number', { PORT: 'http' }],
] as const) {
  test(`${what}: one plain sentence without secrets, and a non-zero exit`, async () => {
    const { code, printed } = startWrongly({ ...(await freePorts()), ...settings });
    expect(printed).toMatch(onePlainSentence);
    expect(printed).not.toContain('secret@');
    expect(code).toBe(1);
  });
}

test('on the embedded database: it prints where to go, stops cleanly, and starts again on the same data', async () => {
  const first = await start();
  const link = first.printedAddress(/\/pay\//);
  expect(first.printedAddress(/\/admin\/welcome#/)).toContain(first.url);
  expect(first.printedAddress(/\/invoice\/.+[?]reference=/)).toContain(first.url);
  expect(first.printedAddress(/\/graphql/)).toContain(first.url);
  expect(await first.interrupt()).toBe(0);
  await expect(fetch(`${first.url}/healthz`)).rejects.toThrow('fetch failed');
  await expect(fetch(`${first.sandboxUrl}/healthz`)).rejects.toThrow('fetch failed');

  const second = await start(first.env);
  expect((await fetch(link)).status).toBe(200);
  await second.stop();
});
