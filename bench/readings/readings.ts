import { type Circumstance, readAllBack, type ReadBack } from '@artspay/core/invoice-link/testing/read-back';

type Counts = Record<ReadBack, number>;

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(2)} %`;

/**
 * Writes amounts as invoicing tools do (every currency, sign, mark and order) and prints how many a Payment
 * URL reads as they were written, and for how many it asks the payer. False when one was read as another.
 */
export const measureReadings = async (): Promise<boolean> => {
  const counts = new Map<Circumstance, Counts>();
  for (const { circumstance, outcome } of readAllBack('everything')) {
    const row = counts.get(circumstance) ?? { same: 0, asked: 0, refused: 0, wrong: 0 };
    row[outcome] += 1;
    counts.set(circumstance, row);
  }
  const rows = [...counts].map(([circumstance, row]) => {
    const written = row.same + row.asked + row.refused + row.wrong;
    return {
      circumstance,
      written,
      read: percent(row.same, written),
      asks: percent(row.asked, written),
      ...row,
    };
  });
  console.table(rows, ['circumstance', 'written', 'read', 'asks', 'refused', 'wrong']);
  return rows.every(({ refused, wrong }) => refused + wrong === 0);
};
