import { parseArgs } from 'node:util';
import { grounds } from './grounds.ts';
import { rush, type RushReport } from './rush.ts';

const limits = [1, 7] as const;
const usualRounds = { postgres: 1000, http: 20, pglite: 20 } as const;
const mostComplaints = 10;

const lineOf = (where: string, report: RushReport): string => {
  const { rounds, payers, useLimit, charges, told, seconds, complaints } = report;
  const noes = Object.entries(told).map(([why, times]) => `${times} ${why}`);
  return [
    `${complaints.length === 0 ? '✓' : '✗'} ${where}, ${rounds} rounds of ${payers} payers on a limit of ${useLimit}: ${charges} charges; ${noes.join(', ')} (${seconds} s)`,
    ...complaints.slice(0, mostComplaints).map((complaint) => `    ${complaint}`),
  ].join('\n');
};

/** `pnpm chaos rush`: everywhere, or on one ground with `--on`; a limit of 1 and of 7, or `--limit`. True when every round was as it must be. */
export const rushCommand = async (given: readonly string[]): Promise<boolean> => {
  const { values } = parseArgs({
    args: [...given],
    options: {
      on: { type: 'string' },
      limit: { type: 'string' },
      rounds: { type: 'string' },
      payers: { type: 'string', default: '200' },
      json: { type: 'boolean', default: false },
    },
  });
  const names = (['postgres', 'http', 'pglite'] as const).filter(
    (name) => values.on === undefined || name === values.on,
  );
  if (names.length === 0) throw new Error(`--on is one of ${Object.keys(grounds).join(', ')}`);
  const reports: { readonly where: string; readonly report: RushReport }[] = [];
  for (const where of names) {
    const ground = await grounds[where]();
    for (const useLimit of values.limit === undefined ? limits : [Number(values.limit)]) {
      const rounds = Number(values.rounds ?? usualRounds[where]);
      const report = await rush(ground, { rounds, payers: Number(values.payers), useLimit });
      reports.push({ where, report });
      if (!values.json) console.log(lineOf(where, report));
    }
    await ground.close();
  }
  if (values.json) console.log(JSON.stringify(reports, null, 2));
  return reports.every(({ report }) => report.complaints.length === 0);
};
