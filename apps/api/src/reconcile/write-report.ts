import { type ReconcileReport, type ReportedDifference, standing } from '#api/reconcile/run-reconciliation';

const repairs: Readonly<Record<ReportedDifference['repair'], string>> = {
  no: 'by people',
  possible: 'with --fix',
  repaired: 'repaired',
  failed: 'could not be repaired',
};

const columns = ['difference', 'about', 'here', 'at the gateway', 'repair'] as const;

const rowOf = ({ kind, subject, ours, theirs, repair }: ReportedDifference): readonly string[] => [
  kind,
  subject,
  ours ?? '-',
  theirs ?? '-',
  repairs[repair],
];

const tableOf = (rows: readonly (readonly string[])[]): string => {
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** For people: what was compared, a table of the differences, and where to read on. */
export const reportAsText = (report: ReconcileReport): string => {
  const { window, charges, attempts, differences } = report;
  const compared = `Compared ${window.from.toISOString()} to ${window.to.toISOString()}: ${attempts} attempts here, ${charges} charges at the gateway.`;
  if (differences.length === 0) return `${compared}\nNo differences.\n`;
  const left = standing(report).length;
  return [
    compared,
    '',
    tableOf([columns, ...differences.map(rowOf)]),
    '',
    `${differences.length} found, ${differences.length - left} repaired, ${left} left.`,
    'What each means and what to do: docs/runbooks/books-differ.md',
    '',
  ].join('\n');
};

/** For programs: the same, as one JSON object. Field names do not change. */
export const reportAsJson = ({ window, charges, attempts, differences }: ReconcileReport): string =>
  `${JSON.stringify(
    {
      from: window.from.toISOString(),
      to: window.to.toISOString(),
      attempts,
      charges,
      differences: differences.map(({ scope, kind, subject, ours, theirs, repair }) => ({
        kind,
        subject,
        merchant: scope?.merchantId ?? null,
        mode: scope?.mode ?? null,
        ours,
        theirs,
        repair,
      })),
    },
    null,
    2,
  )}\n`;
