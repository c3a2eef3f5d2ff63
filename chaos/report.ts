import type { ChaosReport } from './run-chaos.ts';

const mostComplaints = 20;
const widest = 40;

/** How often servers were killed at each point, as bars. */
const histogram = (kills: Readonly<Record<string, number>>): readonly string[] => {
  const rows = Object.entries(kills);
  const width = Math.max(...rows.map(([point]) => point.length));
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return rows.map(
    ([point, count]) =>
      `  ${point.padEnd(width)}  ${String(count).padStart(4)}  ${'█'.repeat(Math.ceil((count / most) * widest))}`,
  );
};

const list = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

/** For people. */
export const reportAsText = (report: ChaosReport): string => {
  const { seed, seconds, kills, killsInAll, restarts, spells, figures, complaints, failedStarts } = report;
  return [
    `${killsInAll} kills of servers:`,
    ...histogram(kills),
    `Postgres restarts: ${list(restarts)}. Starts that failed meanwhile: ${failedStarts}.`,
    `Gateway: ${list(spells)}.`,
    `Payments: ${list(figures.payments)}. Refunds: ${list(figures.refunds)}.`,
    `${figures.attempts} attempts, ${figures.charges} charges, ${figures.captures} captures, ${figures.events} events.`,
    `Told no in words: ${Object.values(report.toldNo).reduce((sum, count) => sum + count, 0)} times. Alarms: ${list(figures.alarms) || 'none'}.`,
    `${seconds.all} s: load ${seconds.load}, drain ${seconds.drain}, check ${seconds.check}.`,
    '',
    ...complaints.slice(0, mostComplaints).map((complaint) => `✗ ${complaint}`),
    ...(complaints.length > mostComplaints ? [`… and ${complaints.length - mostComplaints} more`] : []),
    complaints.length === 0
      ? `✓ All invariants hold (seed ${seed}).`
      : `${complaints.length} broken. Again: pnpm chaos --seed ${seed}. Logs and the gateway's books: ${report.dataDir}`,
    '',
  ].join('\n');
};
