import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';

const token = { SANDBOX_OPERATOR_TOKEN: 'sixteen letters!' };

test('only the operator token must be set', () => {
  expect(parseConfig(token)).toEqual({
    ok: true,
    config: {
      port: 4001,
      publicUrl: null,
      data: { kind: 'folder', path: '.data/sandbox' },
      operatorToken: 'sixteen letters!',
      lateResultMs: 4000,
      actionTtlMs: 900_000,
    },
  });
});

test('every value can be chosen; empty ones count as not set', () => {
  expect(
    parseConfig({
      ...token,
      PORT: '5000',
      SANDBOX_PORT: '',
      SANDBOX_URL: 'https://sandbox.example.com/',
      SANDBOX_DATA_DIR: ':memory:',
      SANDBOX_LATE_RESULT_MS: '0',
      SANDBOX_ACTION_TTL_MS: '60000',
    }),
  ).toEqual({
    ok: true,
    config: {
      port: 5001,
      publicUrl: 'https://sandbox.example.com',
      data: { kind: 'memory' },
      operatorToken: 'sixteen letters!',
      lateResultMs: 0,
      actionTtlMs: 60_000,
    },
  });
});

test.each([
  ['SANDBOX_PORT', '65536'],
  ['SANDBOX_PORT', '-1'],
  ['PORT', 'http'],
  ['SANDBOX_URL', 'gateway.test'],
  ['SANDBOX_URL', 'https://sandbox.example.com/path'],
  ['SANDBOX_URL', 'ftp://sandbox.example.com'],
  ['SANDBOX_LATE_RESULT_MS', '4 s'],
  ['SANDBOX_ACTION_TTL_MS', '99999999999'],
  ['SANDBOX_OPERATOR_TOKEN', 'short'],
  ['SANDBOX_OPERATOR_TOKEN', ''],
])('%s=%s is refused in one sentence that names it and does not repeat it', (name, value) => {
  const reading = parseConfig({ ...token, [name]: value });
  const problems = reading.ok ? [] : reading.problems;
  expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} .+\\.$`))]);
  expect(problems.join('').split(value || 'nothing')).toHaveLength(1);
});
