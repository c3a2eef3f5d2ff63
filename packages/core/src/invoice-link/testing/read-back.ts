import { type InvoiceReading, readInvoiceRequest } from '#core/invoice-link/read-invoice-request';
import {
  amountsOf,
  signsOf,
  toolFormats,
  type ToolFormat,
  writeAsTool,
} from '#core/invoice-link/testing/tool-amounts';
import { currencies } from '#core/money/currency';
import type { DecimalMark } from '#core/money/decimal-mark';
import { equalMoney, type Money } from '#core/money/money';

/** `wrong`: another amount than was written is charged. `refused`: the payer would be told of another currency. */
export type ReadBack = 'same' | 'asked' | 'refused' | 'wrong';

/** What the reader knows of the tool, and what mail did to the link. */
export type Circumstance = 'format known' | 'format not known' | 'cut by mail';

/** How much is written: `settings` takes all amounts for bare numbers, and millions with a sign or code. */
export type Breadth = 'settings' | 'everything';

export type WrittenAndRead = {
  readonly circumstance: Circumstance;
  /** As written, empty where the settings show none. */
  readonly sign: string;
  /** As it reached the reader. */
  readonly text: string;
  readonly outcome: ReadBack;
};

const readBack = (text: string, amount: Money, decimalMark: DecimalMark | null): ReadBack => {
  const { currency } = amount;
  const reading: InvoiceReading = readInvoiceRequest(
    { reference: '1', amount: text },
    { currency, decimalMark },
  );
  if (reading.kind === 'READ') return equalMoney(reading.amount, amount) ? 'same' : 'wrong';
  if (reading.kind === 'CONTRADICTION') return 'refused';
  // A choice without the amount that was written would lead to another one.
  const offered = reading.candidates;
  return offered.length > 0 && !offered.some((money) => equalMoney(money, amount)) ? 'wrong' : 'asked';
};

/** What mail programs may leave of a raw link: up to its first space or quote, or without its last stop. */
const cuts = (text: string): ReadonlySet<string> =>
  new Set(
    [
      ...[...new Set(text.match(/[\s'’]/g))].map((end) => text.slice(0, text.indexOf(end))),
      text.replace(/[.,'’]$/, ''),
    ].filter((left) => left !== text),
  );

const amountsFor = (all: readonly Money[], { sign, code }: ToolFormat): readonly Money[] =>
  sign === 'none' && code === 'none' ? all : all.slice(-1);

/** Writes amounts as an invoicing tool would, in every currency, sign and setting, and reads each back. */
export const readAllBack = function* (breadth: Breadth): Generator<WrittenAndRead> {
  for (const currency of currencies()) {
    const amounts = amountsOf(currency);
    const signs = signsOf(currency);
    for (const format of toolFormats)
      for (const sign of format.sign === 'none' ? [''] : signs)
        for (const amount of breadth === 'everything' ? amounts : amountsFor(amounts, format)) {
          const text = writeAsTool(amount, format, sign);
          const { decimalMark } = format;
          const arrivals: readonly (readonly [Circumstance, string, DecimalMark | null])[] = [
            ['format known', text, decimalMark],
            ['format not known', text, null],
            ...[...cuts(text)].map((left) => ['cut by mail', left, decimalMark] as const),
          ];
          for (const [circumstance, arrived, mark] of arrivals)
            yield { circumstance, sign, text: arrived, outcome: readBack(arrived, amount, mark) };
        }
  }
};
