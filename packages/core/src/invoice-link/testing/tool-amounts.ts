import type { Currency } from '#core/money/currency';
import type { DecimalMark } from '#core/money/decimal-mark';
import { exponentOf } from '#core/money/exponent';
import { type Money, money, toDecimal } from '#core/money/money';
import { locales } from '#core/money/testing/locales';

/** An invoicing tool's account settings for amounts, all that Harvest offers and their spacing. */
export type ToolFormat = {
  readonly decimalMark: DecimalMark;
  readonly thousands: string;
  readonly grouping: 'western' | 'indian';
  readonly sign: 'none' | 'before' | 'before_spaced' | 'after' | 'after_spaced';
  readonly code: 'none' | 'before' | 'after';
};

const numbers: readonly Pick<ToolFormat, 'decimalMark' | 'thousands' | 'grouping'>[] = [
  ...(['.', ','] as const).flatMap((decimalMark) =>
    ['', ',', '.', ' ', '\u00a0', '\u202f', "'", '’']
      .filter((thousands) => thousands !== decimalMark)
      .map((thousands) => ({ decimalMark, thousands, grouping: 'western' as const })),
  ),
  { decimalMark: '.', thousands: ',', grouping: 'indian' },
];

/** Every combination of the settings. */
export const toolFormats: readonly ToolFormat[] = numbers.flatMap((number) =>
  (['none', 'before', 'before_spaced', 'after', 'after_spaced'] as const).flatMap((sign) =>
    (['none', 'before', 'after'] as const).map((code) => ({ ...number, sign, code })),
  ),
);

/** Every sign that a currency has in a broad list of locales, wide and narrow; the code itself is none. */
export const signsOf = (currency: Currency): readonly string[] => {
  const signs = new Set<string>();
  for (const locale of locales)
    for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const) {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
      const sign = format.formatToParts(1).find(({ type }) => type === 'currency')?.value;
      if (sign !== undefined && sign !== currency) signs.add(sign);
    }
  return [...signs];
};

/** From the smallest unit to millions, about each place where a mark comes in: `1.50`, `999.99`, `1000.00`. */
export const amountsOf = (currency: Currency): readonly Money[] =>
  [1n, 5n, 10n, 100n, 150n, 999n, 1000n, 1234n, 9999n, 99999n, 100000n, 123450n, 12345678n, 1234567890n].map(
    (minor) => money(minor, currency),
  );

/** As a tool would write it, with `digits` decimals. Whole currencies may be written with decimals too. */
export const writeAsTool = (
  amount: Money,
  format: ToolFormat,
  sign: string,
  digits: number = exponentOf(amount.currency),
): string => {
  const [whole = '', fraction = ''] = toDecimal(amount).split('.');
  const groups = format.grouping === 'indian' ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  const decimals = fraction.slice(0, digits).padEnd(digits, '0');
  const number =
    whole.replaceAll(groups, format.thousands) + (digits > 0 ? format.decimalMark + decimals : '');
  const { none, ...signed } = {
    none: number,
    before: `${sign}${number}`,
    before_spaced: `${sign} ${number}`,
    after: `${number}${sign}`,
    after_spaced: `${number} ${sign}`,
  };
  const withSign = format.sign === 'none' ? none : signed[format.sign];
  if (format.code === 'none') return withSign;
  return format.code === 'before' ? `${amount.currency} ${withSign}` : `${withSign} ${amount.currency}`;
};
