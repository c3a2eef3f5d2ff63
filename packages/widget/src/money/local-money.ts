import type { WireMoney } from '../api/payer-data.ts';

/** `text` alone names its currency; `code` stands behind it, null where `text` shows it already. */
export type FormattedAmount = { readonly text: string; readonly code: string | null };

/** `A$1,234.50` and `AUD`: exact, because Intl takes the decimal string itself, not a number made of it. */
export const formatAmount = ({ amount, currency }: WireMoney, locale: string): FormattedAmount => {
  const text = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
    amount as Intl.StringNumericLiteral,
  );
  return { text, code: text.includes(currency) ? null : currency };
};

/** The same amount as text for an input: `1,234.50`, without currency. */
export const amountText = ({ amount, currency }: WireMoney, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency })
    .formatToParts(amount as Intl.StringNumericLiteral)
    .filter((part) => part.type !== 'currency' && part.type !== 'literal')
    .map((part) => part.value)
    .join('');
