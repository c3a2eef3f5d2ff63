import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createId, parseId } from '@artspay/core/id/id';
import { expect, test } from 'vitest';
import { createIdentities } from '#api/secrets/identities';
import { deriveKeys, keyCheck } from '#api/secrets/keys';
import { isPaymentSecret, paymentSecret } from '#api/secrets/payment-secret';
import { open, seal } from '#api/secrets/sealing';
import { secretKeyFile } from '#api/secrets/secret-key-file';
import { createToken, fingerprintWith, hashToken } from '#api/secrets/tokens';

const keys = deriveKeys(new Uint8Array(32).fill(7));
const others = deriveKeys(new Uint8Array(32).fill(8));

test('each purpose has a key of its own, and the check tells two secret keys apart', () => {
  const written = Object.values(keys).map((key) => Buffer.from(key).toString('hex'));
  expect(written.length).toBeGreaterThan(1);
  expect(new Set(written).size).toBe(written.length);
  expect(keyCheck(keys)).toBe(keyCheck(deriveKeys(new Uint8Array(32).fill(7))));
  expect(keyCheck(keys)).not.toBe(keyCheck(others));
});

test('what was sealed opens with its key at its place only, and never twice looks the same', () => {
  const sealed = seal(keys.seal, 'gateway_account:1', 'sk_test_ключ');
  expect(open(keys.seal, 'gateway_account:1', sealed)).toEqual({ ok: true, value: 'sk_test_ключ' });
  expect(sealed).not.toBe(seal(keys.seal, 'gateway_account:1', 'sk_test_ключ'));
  const altered = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  for (const [key, place, text] of [
    [others.seal, 'gateway_account:1', sealed],
    [keys.seal, 'gateway_account:2', sealed],
    [keys.seal, 'gateway_account:1', altered],
    [keys.seal, 'gateway_account:1', ''],
    [keys.seal, 'gateway_account:1', 'k2.AAAA'],
  ] as const)
    expect(open(key, place, text)).toEqual({ ok: false, error: 'cannot_open' });
});

test('a payment secret opens one payment', () => {
  const [one, two] = [1, 2].map((fill) => createId('pay', new Date(0), new Uint8Array(10).fill(fill)));
  if (one === undefined || two === undefined) throw new Error('unreachable');
  const secret = paymentSecret(keys.payment, one);
  expect(isPaymentSecret(keys.payment, one, secret)).toBe(true);
  expect(isPaymentSecret(keys.payment, two, secret)).toBe(false);
  expect(isPaymentSecret(others.payment, one, secret)).toBe(false);
  for (const wrong of ['', secret.slice(1), `${secret}x`, 'é'.repeat(43)])
    expect(isPaymentSecret(keys.payment, one, wrong)).toBe(false);
});

test('tokens are unguessable and their hashes and fingerprints stable', () => {
  const token = createToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(16);
  expect(token).not.toBe(createToken());
  expect(hashToken(token)).toBe(hashToken(token));
  expect(fingerprintWith(keys.fingerprint)('tok')).toBe(fingerprintWith(keys.fingerprint)('tok'));
  expect(fingerprintWith(keys.fingerprint)('tok')).not.toBe(fingerprintWith(others.fingerprint)('tok'));
});

test('ids pass their own door and link codes have 80 bits without look-alikes', () => {
  const identities = createIdentities();
  const id = identities.id('pay');
  expect(parseId('pay', id)).toBe(id);
  expect(identities.linkCode()).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
});

test('the key file is made once, for its owner only, and a damaged one is one sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'artspay-key-'));
  const first = await secretKeyFile(join(folder, 'new'));
  expect(await secretKeyFile(join(folder, 'new'))).toEqual(first);
  const path = join(folder, 'new', 'secret-key');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await writeFile(path, 'nonsense');
  expect(await secretKeyFile(join(folder, 'new'))).toEqual({
    ok: false,
    error: expect.stringContaining('damaged'),
  });
  expect(await readFile(path, 'utf8')).toBe('nonsense');
  expect(await secretKeyFile('/dev/null/x')).toEqual({
    ok: false,
    error: 'The data folder /dev/null/x cannot be written.',
  });
  await rm(folder, { recursive: true });
});
