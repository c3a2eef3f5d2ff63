import { usualLimits } from '@artspay/core/velocity/limits';
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
    mail: null,
    trustedProxies: null,
    limits: usualLimits,
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
  ['TRUSTED_PROXIES', 'true'],
  ['TRUSTED_PROXIES', '0'],
  ['TRUSTED_PROXIES', '11'],
  ['TRUSTED_PROXIES', '-1'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', '0.0.0.0/0'],
  ['TRUSTED_PROXIES', '::/0'],
  ['TRUSTED_PROXIES', '10.0.0.1,'],
  ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
  ['TRUSTED_PROXIES', 'proxy.example'],
  ['TRUSTED_PROXIES', '::ffff:10.0.0.1'],
  ['SMTP_URL', 'mail.example.org'],
  ['SMTP_URL', 'https://mail.example.org'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'pay@example.org, eve@example.org'],
  ['MAIL_FROM', 'Gallery <pay@example.org> <eve@example.org>'],
  ['LIMIT_TRIES_PER_ADDRESS', 'off'],
  ['LIMIT_TRIES_PER_ADDRESS', '0/1m'],
  ['LIMIT_TRIES_PER_ADDRESS', '20'],
  ['LIMIT_TRIES_PER_ADDRESS', '20/25h'],
  ['LIMIT_DECLINES_PER_LINK', '1e9/1m'],
  ['LIMIT_DECLINES_PER_CARD', '5/0m'],
])('a wrong %s (%s) is one sentence that does not repeat the value', (name, value) => {
  const config = readConfig({ [name]: value });
  expect(config).toEqual({ ok: false, error: expect.stringMatching(new RegExp(`^${name} .*\\.$`)) });
  expect(JSON.stringify(config)).not.toContain(`${value} `);
});

test('each limit can be set, and the others stay usual', () => {
  expect(read({ LIMIT_TRIES_PER_ADDRESS: '7/30s', LIMIT_DECLINES_PER_CARD: ' 3/24h ' }).limits).toEqual({
    ...usualLimits,
    tries_per_address: { most: 7, windowMs: 30_000 },
    declines_per_card: { most: 3, windowMs: 24 * 3_600_000 },
  });
  expect(read({ LIMIT_TRIES_PER_LINK: '' }).limits).toEqual(usualLimits);
});

test('mail is off, or on with its server and its sender', () => {
  const smtpUrl = 'smtps://user:secret@mail.example.org';
  for (const from of ['pay@example.org', 'Sample Gallery <pay@example.org>'])
    expect(read({ SMTP_URL: smtpUrl, MAIL_FROM: from }).mail).toEqual({ smtpUrl, from });
  expect(read({ SMTP_URL: ' ' }).mail).toBeNull();
  const half = {
    ok: false,
    error: 'SMTP_URL and MAIL_FROM belong together: set both to send mail, or neither.',
  };
  expect(readConfig({ SMTP_URL: smtpUrl })).toEqual(half);
  expect(readConfig({ MAIL_FROM: 'pay@example.org' })).toEqual(half);
});

test('trusted proxies are counted, or named by address and network', () => {
  expect(read({ TRUSTED_PROXIES: '2' }).trustedProxies).toEqual({ kind: 'hops', hops: 2 });
  expect(read({ TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7, fd00::/8' }).trustedProxies).toMatchObject({
    kind: 'networks',
  });
});
