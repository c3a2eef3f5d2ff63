import { user } from '@artspay/db/schema/auth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, post } from '#api/testing/ask';
import { cookiesOf, newOwnerToken, owner } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const claim = (body: unknown) => post(`${api.url}/auth/claim-owner`, body);
const signIn = (email: string, password: string) =>
  post(`${api.url}/auth/sign-in/email`, { email, password }, { origin: api.url });
const viewer = (headers: Record<string, string>) =>
  ask(`${api.url}/graphql`, '{ viewer { name email mode merchant { name currencies } } }', {}, headers);

test('who is not signed in is told so', async () => {
  expect(await viewer({})).toMatchObject({
    status: 401,
    data: null,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('wrong tokens and bad values are refused, and spend nothing', async () => {
  const token = await newOwnerToken(api);
  for (const wrong of ['', 'x', token.slice(1), `${token}x`])
    expect((await claim({ token: wrong, ...owner })).status).toBe(403);
  for (const [change, path] of [
    [{ name: ' ' }, ['name']],
    [{ name: 'a\u0000b' }, ['name']],
    [{ email: 'nobody' }, ['email']],
    [{ password: 'short' }, ['password']],
    [{ password: 'x'.repeat(129) }, ['password']],
  ] as const) {
    const refused = await claim({ token, ...owner, ...change });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'INVALID_INPUT', path });
  }
  for (const body of [null, [], 'text', '{', { token }]) expect((await claim(body)).status).toBe(400);
});

test('of two claims with one token at once, one makes the owner, who is signed in', async () => {
  const token = await newOwnerToken(api);
  const claims = await Promise.all([
    claim({ token, ...owner }),
    claim({ token, ...owner, email: 'second@gallery.example' }),
  ]);
  expect(claims.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 403]);
  const won = claims.find(({ status }) => status === 200);
  const cookie = won?.headers.getSetCookie().join() ?? '';
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  const answer = await viewer({ cookie: won === undefined ? '' : cookiesOf(won), origin: api.url });
  expect(answer.data.viewer).toMatchObject({
    name: owner.name,
    mode: 'TEST',
    merchant: { name: 'Sample Gallery' },
  });
  expect(answer.data.viewer.merchant.currencies[0]).toBe('AUD');
  expect(answer.data.viewer.merchant.currencies.length).toBeGreaterThan(100);

  const later = await newOwnerToken(api);
  expect((await claim({ token: later, ...owner })).status).toBe(403);
});

test('signing in needs the password, nobody can sign up, and signing out ends the session', async () => {
  const signUp = await post(`${api.url}/auth/sign-up/email`, { ...owner, email: 'new@gallery.example' });
  expect(signUp.status).toBe(404);
  const email = await ownerEmail();
  expect((await signIn(email, 'wrong password')).status).toBe(401);
  expect((await signIn('nobody@gallery.example', owner.password)).status).toBe(401);
  const entered = await signIn(email, owner.password);
  expect(entered.status).toBe(200);
  const headers = { cookie: cookiesOf(entered), origin: api.url };
  expect((await viewer(headers)).status).toBe(200);
  expect((await post(`${api.url}/auth/sign-out`, {}, headers)).status).toBe(200);
  expect((await viewer(headers)).status).toBe(401);
});

test('bodies that are no sign-in are refused, never a failure', async () => {
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '1',
    '{}',
    { email: 1, password: [] },
    { email: 'a\u0000@b.example', password: 'x' },
    { email: owner.email, password: 'x'.repeat(90_000) },
  ])
    expect([400, 401, 415, 422, 429]).toContain(
      (await post(`${api.url}/auth/sign-in/email`, body, { origin: api.url })).status,
    );
});

test('another site cannot use the cookie, and neither can a form', async () => {
  const entered = await signIn(await ownerEmail(), owner.password);
  const cookie = cookiesOf(entered);
  expect((await viewer({ cookie, origin: 'https://evil.example' })).status).toBe(403);
  expect((await viewer({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    expect((await viewer({ cookie, origin: api.url, 'content-type': type })).status).toBe(415);
});

test('guessing passwords is slowed down, whatever address a header claims', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 8; n += 1)
    statuses.push(
      (
        await post(
          `${api.url}/auth/sign-in/email`,
          { email: 'guess@gallery.example', password: 'wrong password' },
          { origin: api.url, 'x-forwarded-for': `10.0.0.${n}`, 'x-client-address': `10.0.1.${n}` },
        )
      ).status,
    );
  expect(statuses).toContain(429);
});

async function ownerEmail(): Promise<string> {
  return (await api.database.db.select().from(user))[0]?.email ?? '';
}
