import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashSecret, openKeys, randomId } from './keys.ts';

const newFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return { kind: 'folder', path } as const;
};

test('what is derived is the same after a restart, and different in another installation', () => {
  const place = newFolder();
  const first = openKeys(place);
  const again = openKeys(place);
  const other = openKeys(newFolder());
  expect(again.webhookSecret('acct_1')).toBe(first.webhookSecret('acct_1'));
  expect(again.fingerprint('4242424242424242')).toBe(first.fingerprint('4242424242424242'));
  expect(other.webhookSecret('acct_1')).not.toBe(first.webhookSecret('acct_1'));
  expect(other.fingerprint('4242424242424242')).not.toBe(first.fingerprint('4242424242424242'));
});

test('each account has a webhook secret of its own', () => {
  const keys = openKeys({ kind: 'memory' });
  expect(keys.webhookSecret('acct_1')).not.toBe(keys.webhookSecret('acct_2'));
});

test('only the owner of the process may read the root key', () => {
  const place = newFolder();
  openKeys(place);
  expect(statSync(join(place.path, 'root.key')).mode & 0o777).toBe(0o600);
});

test('a damaged root key is said, not replaced', () => {
  const place = newFolder();
  writeFileSync(join(place.path, 'root.key'), 'short');
  expect(() => openKeys(place)).toThrow('root.key is damaged');
});

test('ids have 128 random bits, and hashes do not show the secret', () => {
  expect(randomId('tok')).toMatch(/^tok_[\w-]{22}$/);
  expect(randomId('tok')).not.toBe(randomId('tok'));
  expect(hashSecret('sk_test_1')).not.toContain('sk_test_1');
});
