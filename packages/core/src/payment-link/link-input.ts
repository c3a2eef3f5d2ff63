import { parseCurrency } from '#core/money/currency';
import { type DecimalFailure, type Money, parseDecimal } from '#core/money/money';
import { fail, ok, type Result } from '#core/result';
import { parsePlainText, type PlainText, type TextFailure } from '#core/text/plain-text';
import { parseReference } from '#core/text/reference';

/** An amount as it crosses the border: a strict decimal and an ISO 4217 code. */
export type AmountInput = { readonly amount: string; readonly currency: string };

/** What a merchant writes about a link, not yet checked. */
export type LinkInput = {
  readonly amount: AmountInput;
  readonly reference: string;
  /** Empty is none. */
  readonly description?: string | null | undefined;
  readonly payerMayEdit: boolean;
};

/** What a merchant says about a link, checked. */
export type LinkTerms = {
  readonly amount: Money;
  readonly reference: PlainText;
  readonly description: PlainText | null;
  readonly payerMayEdit: boolean;
};

/** `path` names the input field. */
export type InvalidLinkInput =
  | {
      readonly code: 'INVALID_INPUT';
      readonly path: readonly string[];
      readonly why: DecimalFailure | 'zero' | 'unknown_currency' | Exclude<TextFailure, 'card_number'>;
    }
  | { readonly code: 'CARD_NUMBER_IN_TEXT'; readonly path: readonly string[] };

/** In characters. */
const longestDescription = 500;

const parseAmount = ({ amount, currency }: AmountInput): Result<Money, InvalidLinkInput> => {
  const code = parseCurrency(currency);
  if (code === null)
    return fail({ code: 'INVALID_INPUT', path: ['amount', 'currency'], why: 'unknown_currency' });
  const parsed = parseDecimal(amount, code);
  if (parsed.ok && parsed.value.minor > 0n) return parsed;
  return fail({ code: 'INVALID_INPUT', path: ['amount', 'amount'], why: parsed.ok ? 'zero' : parsed.error });
};

const at = (field: string, parsed: Result<PlainText, TextFailure>): Result<PlainText, InvalidLinkInput> => {
  if (parsed.ok) return parsed;
  return parsed.error === 'card_number'
    ? fail({ code: 'CARD_NUMBER_IN_TEXT', path: [field] })
    : fail({ code: 'INVALID_INPUT', path: [field], why: parsed.error });
};

const parseDescription = (text: string | null): Result<PlainText | null, InvalidLinkInput> =>
  text === null || text.trim() === ''
    ? ok(null)
    : at('description', parsePlainText(text, longestDescription));

/** The one door from a merchant's input to the terms of a link. The first field that is wrong is named. */
export const parseLinkTerms = (input: LinkInput): Result<LinkTerms, InvalidLinkInput> => {
  const amount = parseAmount(input.amount);
  if (!amount.ok) return amount;
  const reference = at('reference', parseReference(input.reference));
  if (!reference.ok) return reference;
  const description = parseDescription(input.description ?? null);
  if (!description.ok) return description;
  return ok({
    amount: amount.value,
    reference: reference.value,
    description: description.value,
    payerMayEdit: input.payerMayEdit,
  });
};
