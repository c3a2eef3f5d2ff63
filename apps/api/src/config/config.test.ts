import { expect, test } from 'vitest';
import { readConfig, readKey } from '#api/config/config';

const key = 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=';
const read = (env: Record<string, string>) => {
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.error);
  return config.value;
};

test('an empty environment is a trial on this computer', () => {
  expect(read({ DATA_DIR: '/data' })).toEqual({
    port: 4000,
    publicUrl: 'http://localhost:4000',
    published: false,
    database: { kind: 'embedded' },
    dataDir: '/data',
    secretKey: null,
    sandbox: { url: 'http://localhost:4001', operatorToken: null },
    merchantName: 'My organisation',
    logLevel: 'info',
  });
});

test('variables that are set but blank count as absent', () => {
  expect(read({ PORT: '', DATABASE_URL: ' ', PUBLIC_URL: '' })).toMatchObject({
    port: 4000,
    published: false,
    database: { kind: 'embedded' },
  });
});

test('the sandbox is on the next port unless it is said otherwise', () => {
  expect(read({ PORT: '5000' }).sandbox.url).toBe('http://localhost:5001');
  expect(read({ SANDBOX_PORT: '7' }).sandbox.url).toBe('http://localhost:7');
  expect(read({ SANDBOX_URL: 'https://sandbox.example/' }).sandbox.url).toBe('https://sandbox.example');
});

test('a public address loses its slash and asks for a key', () => {
  expect(read({ PUBLIC_URL: 'https://pay.example/', SECRET_KEY: key })).toMatchObject({
    publicUrl: 'https://pay.example',
    published: true,
  });
  expect(readConfig({ PUBLIC_URL: 'https://pay.example' })).toMatchObject({ ok: false });
});

test('a key is read from base64, base64url and hex, and nothing else', () => {
  expect(readKey(key)).toHaveLength(32);
  expect(readKey('ab'.repeat(32))).toHaveLength(32);
  expect(readKey(key.replace('=', ''))).toHaveLength(32);
  for (const broken of ['', 'short', 'ab'.repeat(31), `${key}x`, key.slice(1), 'é'.repeat(44)])
    expect(readKey(broken)).toBeNull();
});

test.each([
  ['PORT', 'no'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'pay.example'],
  ['PUBLIC_URL', 'https://pay.example/path'],
  ['DATABASE_URL', 'mysql://x'],
  ['SECRET_KEY', 'hunter2'],
  ['SANDBOX_URL', 'javascript:alert(1)'],
  ['SANDBOX_OPERATOR_TOKEN', 'short'],
  ['LOG_LEVEL', 'loud'],
])('a wrong %s (%s) is one sentence that does not repeat the value', (name, value) => {
  const config = readConfig({ [name]: value });
  expect(config).toEqual({ ok: false, error: expect.stringMatching(new RegExp(`^${name} .*\\.$`)) });
  expect(JSON.stringify(config)).not.toContain(`${value} `);
});
