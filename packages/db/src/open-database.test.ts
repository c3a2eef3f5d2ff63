import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Database } from '#db/database';
import { migrate } from '#db/migrate';
import { type DatabaseLocation, openDatabase } from '#db/open-database';
import { merchants } from '#db/schema/merchants';
import { aScope } from '#db/testing/builders';
import { startProcess } from '#db/testing/start-process';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artspay-folder-'));
});
afterAll(() => rm(folder, { recursive: true }));

const opened = async (location: DatabaseLocation): Promise<Database> => {
  const result = await openDatabase(location);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const refusal = async (location: DatabaseLocation) => {
  const result = await openDatabase(location);
  return result.ok ? null : result.error;
};

test('an embedded database keeps what was committed, for whoever opens its folder next', async () => {
  const dataDir = join(folder, 'kept', 'deep');
  const first = await opened({ kind: 'embedded', dataDir });
  await migrate(first);
  await aScope(first);
  await first.close();
  await first.close();
  const second = await opened({ kind: 'embedded', dataDir });
  expect(await second.db.$count(merchants)).toBe(1);
  await second.close();
});

test('a folder in use by another process is refused, and free at once when that is killed', async () => {
  const dataDir = join(folder, 'shared');
  const holder = startProcess('hold-folder', dataDir);
  expect(await holder.nextLine()).toBe('open');
  const inUse = {
    code: 'folder_in_use',
    message: `The data folder ${dataDir} is in use by another running server.`,
  };
  expect(await refusal({ kind: 'embedded', dataDir })).toEqual(inUse);
  expect(await startProcess('hold-folder', dataDir).nextLine()).toBe(inUse.message);

  await holder.kill();
  const next = await opened({ kind: 'embedded', dataDir });
  expect(await refusal({ kind: 'embedded', dataDir })).toEqual(inUse);
  await next.close();
});

test('a data folder that is a file, or lies in one, is refused with a plain sentence', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  for (const dataDir of [file, join(file, 'inside')]) {
    expect(await refusal({ kind: 'embedded', dataDir })).toMatchObject({
      code: 'folder_not_usable',
      message: `The data folder ${dataDir} cannot be read and written.`,
    });
  }
});

test('a data folder with a broken database in it is refused with a plain sentence', async () => {
  const dataDir = join(folder, 'broken');
  await (await opened({ kind: 'embedded', dataDir })).close();
  await writeFile(join(dataDir, 'postgres', 'global', 'pg_control'), 'not a control file');
  expect(await refusal({ kind: 'embedded', dataDir })).toMatchObject({
    code: 'folder_not_usable',
    message: `The data folder ${dataDir} holds a database that cannot be opened.`,
  });
});

test('a wrong Postgres address is told in one sentence without its password', async () => {
  const { serverUrl } = inject('artspayTestDatabases');
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(serverUrl);
    change(url);
    return url.href;
  };
  const closedPort = await freePort();
  const failures = {
    wrongPassword: await refusal({ kind: 'postgres', url: changed((url) => (url.password = 'hunter2')) }),
    wrongUser: await refusal({ kind: 'postgres', url: changed((url) => (url.username = 'nobody')) }),
    noDatabase: await refusal({ kind: 'postgres', url: changed((url) => (url.pathname = '/nothing')) }),
    closedPort: await refusal({ kind: 'postgres', url: changed((url) => (url.port = closedPort)) }),
    unknownHost: await refusal({ kind: 'postgres', url: 'postgres://u:hunter2@no-such-host.invalid/x' }),
    notPostgres: await refusal({ kind: 'postgres', url: 'mysql://u:hunter2@localhost/x' }),
    noName: await refusal({ kind: 'postgres', url: 'postgres://u:hunter2@localhost' }),
    nonsense: await refusal({ kind: 'postgres', url: 'hunter2' }),
  };
  const codes = Object.fromEntries(Object.entries(failures).map(([name, failure]) => [name, failure?.code]));
  expect(codes).toEqual({
    wrongPassword: 'sign_in_refused',
    wrongUser: 'sign_in_refused',
    noDatabase: 'no_such_database',
    closedPort: 'unreachable',
    unknownHost: 'unreachable',
    notPostgres: 'bad_url',
    noName: 'bad_url',
    nonsense: 'bad_url',
  });
  for (const failure of Object.values(failures)) {
    expect(failure?.message).toMatch(/^[A-Z].*\.$/);
    expect(failure?.message).not.toContain('hunter2');
  }
});

const freePort = (): Promise<string> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(String(typeof address === 'object' && address !== null ? address.port : 0)));
    });
  });
