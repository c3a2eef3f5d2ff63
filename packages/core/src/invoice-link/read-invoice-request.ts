import type { PaymentUrlFields } from '#core/invoice-link/read-payment-url';
import { breachOf } from '#core/money/amount-limits';
import type { Currency } from '#core/money/currency';
import { exponentOf } from '#core/money/exponent';
import type { Money } from '#core/money/money';
import { type AmountFormat, type AmountReading, readAmount } from '#core/money/read-amount';
import type { Result } from '#core/result';
import { parsePlainText, type PlainText, type TextFailure } from '#core/text/plain-text';
import { parseReference } from '#core/text/reference';

/** How a Payment URL was understood; the kinds are those of the payer API. */
export type InvoiceReading = {
  /** `null` when the URL carried none that can be kept, or an unreplaced variable. */
  readonly reference: PlainText | null;
  readonly currency: Currency;
  /** The amount as it stood in the URL, to show beside a question. */
  readonly amountAsWritten: PlainText | null;
} & (
  | { readonly kind: 'READ'; readonly amount: Money; readonly candidates: readonly [] }
  | { readonly kind: 'AMBIGUOUS'; readonly amount: null; readonly candidates: readonly [Money, Money] }
  | {
      readonly kind: 'NOT_REPLACED' | 'UNREADABLE' | 'CONTRADICTION' | 'ABOVE_MAXIMUM';
      readonly amount: null;
      readonly candidates: readonly [];
    }
);

/** Harvest's `%invoice_id%` (also with its last sign cut off), Xero's `[AMOUNTDUE]`, and braces. */
const placeholders: readonly RegExp[] = [
  /%[a-z]+(?:_[a-z]+)+/i,
  /\[[A-Z][A-Z_]{2,}\]/,
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}/,
  /^\{[^{}]*\}$/,
];

const isPlaceholder = (text: string | undefined): boolean =>
  text !== undefined && placeholders.some((placeholder) => placeholder.test(text));

/**
 * Whether an amount in a URL is evidently all of what was written. Mail programs end a link at a space, so a
 * bare `1` may be what is left of `1 234,50`. An amount is whole when something stands behind its number, or
 * when it has all decimals of its currency, as invoicing tools always write them. A currency without decimals
 * gives no such sign: there, more digits than the first group of three can hold will do.
 */
const isWhole = (text: string, reading: AmountReading & { readonly kind: 'read' }): boolean => {
  if (/[^\p{Nd}\s\p{Cf}][\s\p{Cf}]*$/u.test(text)) return true;
  const exponent = exponentOf(reading.money.currency);
  return exponent > 0 ? reading.decimals >= exponent : reading.money.minor > 999n;
};

const kept = (parsed: Result<PlainText, TextFailure>): PlainText | null => (parsed.ok ? parsed.value : null);

/**
 * Understands what a Payment URL says, for a merchant's fixed currency and, where known, their tool's decimal
 * mark. Whatever leaves doubt is a question to the payer, never a guess:
 * - `NOT_REPLACED`: a variable of the tool still stands in it;
 * - `CONTRADICTION`: its `currency`, or a code or sign in the amount, is not the merchant's currency;
 * - `ABOVE_MAXIMUM`: one amount, and more than the merchant takes at once;
 * - `AMBIGUOUS`: two amounts are possible;
 * - `UNREADABLE`: no amount, one that cannot be read, or one that may have been cut (see `isWhole`).
 */
export const readInvoiceRequest = (
  fields: PaymentUrlFields,
  format: AmountFormat & { readonly maximum?: Money | null },
): InvoiceReading => {
  const { reference, amount = '', currency = '' } = fields;
  const stated = {
    reference: reference === undefined || isPlaceholder(reference) ? null : kept(parseReference(reference)),
    currency: format.currency,
    amountAsWritten: isPlaceholder(amount) ? null : kept(parsePlainText(amount, 60)),
  };
  const nothing = { amount: null, candidates: [] } as const;
  if ([reference, amount, currency].some(isPlaceholder))
    return { ...stated, ...nothing, kind: 'NOT_REPLACED' };
  if (!['', format.currency].includes(currency.trim().toUpperCase()))
    return { ...stated, ...nothing, kind: 'CONTRADICTION' };

  const reading = readAmount(amount, format);
  if (reading.kind === 'read' && isWhole(amount, reading)) {
    const breach = breachOf({ minimum: null, maximum: format.maximum ?? null }, reading.money);
    if (breach !== null) return { ...stated, ...nothing, kind: 'ABOVE_MAXIMUM' };
    return { ...stated, kind: 'READ', amount: reading.money, candidates: [] };
  }
  if (reading.kind === 'ambiguous')
    return { ...stated, kind: 'AMBIGUOUS', amount: null, candidates: reading.candidates };
  return { ...stated, ...nothing, kind: reading.kind === 'contradiction' ? 'CONTRADICTION' : 'UNREADABLE' };
};
