import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const json = { 'content-type': 'application/json' };

test('a page of any origin may ask the payer API: its preflight is answered', async () => {
  const answer = await fetch(`${api.url}/graphql/payer`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://studio.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-allow-headers')).toBe('content-type');
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
});

test('a body that is too large is refused by its length, in words', async () => {
  const body = JSON.stringify({ query: ' '.repeat(200_000) });
  const answer = await fetch(`${api.url}/graphql/payer`, { method: 'POST', headers: json, body });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toEqual({ error: 'Too large' });
});

test('a body that does not say its length is refused', async () => {
  const status = await new Promise((resolve, reject) => {
    const sending = request(`${api.url}/graphql/payer`, { method: 'POST', headers: json }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sending.once('error', reject);
    sending.write('{"query":');
    sending.end('"{__typename}"}');
  });
  expect(status).toBe(411);
});
