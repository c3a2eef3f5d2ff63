/** Every check of the repository, one after another; a failure never hides the ones behind it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from './chromium.ts';
import { run } from './run.ts';
import { type Count, countPlaywright, countVitest } from './test-reports.ts';
import { runMain, say } from './workspace.mjs';

type Report = Count & { readonly output: string };
type Phase = { readonly name: string; readonly check: () => Promise<Report> };
type Command = readonly [string, ...string[]];

const reports = mkdtempSync(path.join(tmpdir(), 'artspay-checks-'));

/** Commands that count as one check together. */
const commands = (name: string, ...list: readonly Command[]): Phase => ({
  name,
  check: async () => {
    for (const command of list) {
      const { code, output } = await run(command);
      if (code !== 0) return { passed: 0, failed: 1, output };
    }
    return { passed: 1, failed: 0, output: '' };
  },
});

/** A test runner that writes a JSON report, whose tests count one by one. */
const tests = (
  name: string,
  command: (file: string) => Command,
  count: (report: string) => Count,
): Phase => ({
  name,
  check: async () => {
    const file = path.join(reports, `${name}.json`);
    const { output } = await run(command(file), { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
    try {
      return { ...count(readFileSync(file, 'utf8')), output };
    } catch {
      return { passed: 0, failed: 1, output: `${output}\nThe run left no report.` };
    }
  },
});

const phases: readonly Phase[] = [
  commands('generated code and format', ['pnpm', 'run', 'generate'], ['oxfmt', '--check']),
  commands('lint', ['oxlint', '--type-aware', '--deny-warnings']),
  commands('types', ['pnpm', 'run', 'typecheck']),
  commands('direction', ['node', 'tools/check-direction.ts']),
  commands('dead code', ['knip']),
  commands('build', ['pnpm', 'run', 'build']),
  tests(
    'unit, database, api and component tests',
    (file) => ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    countVitest,
  ),
  commands('size limits', ['node', 'bench/main.ts', 'size']),
  tests(
    'end-to-end tests',
    () => ['pnpm', '--filter', '@artspay/e2e', 'exec', 'playwright', 'test', '--reporter=list,json'],
    countPlaywright,
  ),
];

await runMain(async () => {
  let [passed, failed] = [0, 0];
  process.env['CHROMIUM_PATH'] = await ensureChromium();
  for (const phase of phases) {
    const started = performance.now();
    const report = await phase.check();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    passed += report.passed;
    failed += report.failed;
    if (report.failed > 0) say(report.output.trimEnd());
    say(
      `${report.failed === 0 ? '✓' : '✗'} ${phase.name}: ${report.passed} passed, ${report.failed} failed (${seconds} s)`,
    );
  }
  say('');
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
rmSync(reports, { recursive: true });
