/** Reads the JSON reports of the test runners. A test that did not run counts as failed. */

export type Count = { readonly passed: number; readonly failed: number };

type VitestReport = {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/** A file that could not be loaded has no tests to count: it counts as one failure. */
export const countVitest = (text: string): Count => {
  const report: VitestReport = JSON.parse(text);
  const statuses = report.testResults.flatMap((file) =>
    file.assertionResults.length === 0 ? ['failed'] : file.assertionResults.map((one) => one.status),
  );
  return count(statuses.filter((status) => status === 'passed').length, statuses.length, report.success);
};

type PlaywrightReport = {
  readonly errors: readonly unknown[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
};

export const countPlaywright = (text: string): Count => {
  const { errors, stats }: PlaywrightReport = JSON.parse(text);
  return count(
    stats.expected,
    stats.expected + stats.unexpected + stats.flaky + stats.skipped,
    errors.length === 0 && stats.unexpected === 0,
  );
};

/** An unsuccessful run, and a run of nothing, have at least one failure, whatever the tests say. */
const count = (passed: number, all: number, success: boolean): Count => {
  const failed = all - passed;
  return { passed, failed: failed === 0 && (!success || all === 0) ? 1 : failed };
};
