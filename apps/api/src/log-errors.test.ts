import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createLog } from '#api/log';
import { post } from '#api/testing/ask';
import { owner, staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

test('a database that fails puts no session and no address into the log, on the console or in an answer', async () => {
  const { headers } = await staffOf(api);
  const session = decodeURIComponent(headers.cookie.split('=')[1] ?? '').split('.')[0] ?? '';
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { db } = api.database;
  await db.execute(sql`alter table auth.session rename to gone`);
  const answers = [
    await post(`${api.url}/graphql`, { query: '{ viewer { name } }' }, headers),
    await fetch(`${api.url}/auth/get-session`, { headers }),
  ];
  await db.execute(sql`alter table auth.user rename to gone_too`);
  answers.push(await post(`${api.url}/auth/sign-in/email`, owner, { origin: api.url }));

  const said = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
  const everything = [api.logged(), JSON.stringify(printed.mock.calls), ...said].join('\n');
  expect(session).toMatch(/^\w{20,}$/);
  for (const secret of [session, owner.email, owner.password]) expect(everything).not.toContain(secret);
  for (const text of said) expect(text).not.toMatch(/select|failed query/i);
  expect(api.logged()).toMatch(/relation .* does not exist/);
});

test('a logged error says what, where and why, and nothing that it carried along', () => {
  const lines: string[] = [];
  const log = createLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) });
  const cause = Object.assign(new Error('Failed query: select $1\nparams: secret,\nsecret'), {
    params: ['secret'],
  });
  log.error({ err: Object.assign(new TypeError('outer', { cause }), { token: 'secret', code: 'E1' }) }, 'x');
  log.error({ err: 'thrown text' }, 'x');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    {
      err: { type: 'TypeError', message: 'outer', code: 'E1', cause: { message: 'Failed query: select $1' } },
    },
    { err: { message: 'thrown text' } },
  ]);
  expect(lines[0]).toContain('log-errors.test.ts');
  expect(lines.join('\n')).not.toContain('secret');
});
