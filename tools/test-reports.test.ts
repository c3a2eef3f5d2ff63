import { expect, test } from 'vitest';
import * as reports from './test-reports.ts';

const countVitest = (report: object) => reports.countVitest(JSON.stringify(report));
const countPlaywright = (report: object) => reports.countPlaywright(JSON.stringify(report));

const file = (...statuses: string[]) => ({
  status: 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});
const stats = { expected: 2, unexpected: 0, flaky: 0, skipped: 0 };

test('passed tests are counted over all files', () => {
  const report = { success: true, testResults: [file('passed', 'passed'), file('passed')] };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 0 });
});

test.each(['failed', 'pending', 'skipped', 'todo'])('a test that is %s counts as failed', (status) => {
  const report = { success: true, testResults: [file('passed', status)] };
  expect(countVitest(report)).toEqual({ passed: 1, failed: 1 });
});

test('a file without a test counts as failed', () => {
  expect(countVitest({ success: true, testResults: [file(), file('passed')] })).toEqual({
    passed: 1,
    failed: 1,
  });
});

test('an unsuccessful run in which every test passed counts as failed', () => {
  expect(countVitest({ success: false, testResults: [file('passed')] })).toEqual({ passed: 1, failed: 1 });
  expect(countPlaywright({ errors: [{}], stats })).toEqual({ passed: 2, failed: 1 });
});

test('a run of no test counts as failed', () => {
  expect(countVitest({ success: true, testResults: [] })).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright({ errors: [], stats: { ...stats, expected: 0 } })).toEqual({ passed: 0, failed: 1 });
});

test.each(['unexpected', 'flaky', 'skipped'])('a browser test that is %s counts as failed', (outcome) => {
  expect(countPlaywright({ errors: [], stats: { ...stats, [outcome]: 1 } })).toEqual({
    passed: 2,
    failed: 1,
  });
});
