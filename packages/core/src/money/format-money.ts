import { exponentOf } from '#core/money/exponent';
import { type Money, toDecimal } from '#core/money/money';

/** An amount for people: `text` alone names its currency; `code` stands behind it, small. */
export type FormattedMoney = {
  /** `A$1,234.50` */
  readonly text: string;
  /** `AUD`; `null` where `text` shows the code already (`1 234,50 SEK`). */
  readonly code: string | null;
  /** `A$1,234.50 AUD`, with a no-break space. */
  readonly full: string;
};

/** Signs that several currencies share, so that alone they name none. */
const sharedSigns: ReadonlySet<string> = new Set(['$', '£', '¥', '￥', 'kr', 'kr.', 'Kr', 'Rs']);

const partsOf = (
  amount: Money,
  locale: string,
  currencyDisplay: 'symbol' | 'code',
): Intl.NumberFormatPart[] => {
  const digits = exponentOf(amount.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // A decimal string is formatted exactly; a Number would not be.
  return format.formatToParts(toDecimal(amount) as Intl.StringNumericLiteral);
};

/**
 * From right to left, the `$` of `A$` has no direction of its own and lands on the wrong side of its letter:
 * such a sign is isolated (U+2066, U+2069), so that it reads `A$` in a page, a title and a mail alike.
 * `Intl` marks what is written from right to left.
 */
const inItsOwnDirection = (parts: readonly Intl.NumberFormatPart[]): readonly Intl.NumberFormatPart[] =>
  parts.some(({ value }) => value.includes('\u200f'))
    ? parts.map((part) =>
        part.type === 'currency' && /\p{Lu}\p{Sc}|\p{Sc}\p{Lu}/u.test(part.value)
          ? { ...part, value: `\u2066${part.value}\u2069` }
          : part,
      )
    : parts;

const signIn = (parts: readonly Intl.NumberFormatPart[]): string | undefined =>
  parts.find((part) => part.type === 'currency')?.value;

/**
 * Writes an amount in the reader's number format, exactly, with the decimals of ISO 4217. A sign that several
 * currencies share never stands alone: a dollar in Sydney reads `A$`, a krona in Stockholm `SEK`. The
 * replacement is the sign that international English uses (`en-001`), which is the code where there is none.
 * Throws a `RangeError` for a malformed locale tag.
 */
export const formatMoney = (amount: Money, locale: string): FormattedMoney => {
  let parts = partsOf(amount, locale, 'symbol');
  const sign = signIn(parts);
  if (sign !== undefined && sharedSigns.has(sign)) {
    const clear = signIn(partsOf(amount, 'en-001', 'symbol')) ?? amount.currency;
    parts =
      clear === amount.currency
        ? partsOf(amount, locale, 'code')
        : parts.map((part) => (part.type === 'currency' ? { ...part, value: clear } : part));
  }
  const text = inItsOwnDirection(parts)
    .map((part) => part.value)
    .join('');
  const code = text.includes(amount.currency) ? null : amount.currency;
  return { text, code, full: code === null ? text : `${text}\u00a0${code}` };
};
