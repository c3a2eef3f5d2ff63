import type { CustomField } from '#core/custom-field/custom-field';
import {
  type CustomFieldInput,
  type InvalidCustomFields,
  parseCustomFields,
} from '#core/custom-field/parse-custom-fields';
import { breachOf } from '#core/money/amount-limits';
import { type Currency, parseCurrency } from '#core/money/currency';
import { type AmountFailure, type Money, parseAmount } from '#core/money/money';
import {
  type AmountRules,
  type AmountRulesInput,
  type InvalidAmountRules,
  parseAmountRules,
} from '#core/payment-link/amount-rules';
import { type InvalidExpiry, type LocalTimeInput } from '#core/payment-link/expiry';
import { mayEditAmount, type PayerMayEdit } from '#core/payable/payer-may-edit';
import { fail, ok, type Result } from '#core/result';
import { parsePlainText, type PlainText, type TextFailure } from '#core/text/plain-text';
import { parseReference } from '#core/text/reference';

/** An amount as it crosses the border: a strict decimal and an ISO 4217 code. */
export type AmountInput = { readonly amount: string; readonly currency: string };

/** What a merchant writes about what is to be paid, not yet checked. */
export type LinkTermsInput = AmountRulesInput & {
  /** None: the payer decides. */
  readonly amount?: AmountInput | null | undefined;
  /** Needed where there is no amount; where there is one, it has to be the same. */
  readonly currency?: string | null | undefined;
  readonly reference: string;
  /** Empty is none. */
  readonly description?: string | null | undefined;
  readonly payerMayEdit: PayerMayEdit;
  readonly customFields?: readonly CustomFieldInput[] | null | undefined;
};

/** How often, until when and by whose word, not yet checked. */
export type LinkLimitsInput = {
  /** Absent: once. `null`: without limit. */
  readonly useLimit?: number | null | undefined;
  readonly expiry?: LocalTimeInput | null | undefined;
  /** Absent: no. */
  readonly signatureRequired?: boolean | null | undefined;
};

export type LinkInput = LinkTermsInput & LinkLimitsInput;

/** What a merchant says about what is to be paid, checked. */
export type LinkTerms = {
  readonly currency: Currency;
  readonly amount: Money | null;
  readonly amountRules: AmountRules;
  readonly reference: PlainText;
  readonly description: PlainText | null;
  readonly payerMayEdit: PayerMayEdit;
  readonly customFields: readonly CustomField[];
};

type InvalidTerms = {
  readonly code: 'INVALID_INPUT';
  readonly path: readonly string[];
  readonly why:
    | AmountFailure
    | 'unknown_currency'
    | 'currency_missing'
    | 'currency_differs'
    /** There is none, and the payer may not choose it. */
    | 'amount_missing'
    | 'amount_outside_limits'
    | 'use_limit_out_of_range'
    /** Lower than how often it was paid or is being paid. */
    | 'use_limit_below_uses'
    | Exclude<TextFailure, 'card_number'>;
};

/** `path` names the input field. */
export type InvalidLinkInput =
  | InvalidTerms
  | InvalidAmountRules
  | InvalidCustomFields
  | InvalidExpiry
  | { readonly code: 'CARD_NUMBER_IN_TEXT'; readonly path: readonly string[] };

/** In characters. */
const longestDescription = 500;
export const largestUseLimit = 100_000;

type Asked = { readonly currency: Currency; readonly amount: Money | null };

const invalid = (why: InvalidTerms['why'], ...path: readonly string[]) =>
  fail<InvalidTerms>({ code: 'INVALID_INPUT', path, why });

const parseAsked = ({ amount, currency }: LinkTermsInput): Result<Asked, InvalidLinkInput> => {
  if (amount === null || amount === undefined) {
    if (currency === null || currency === undefined) return invalid('currency_missing', 'currency');
    const code = parseCurrency(currency);
    return code === null ? invalid('unknown_currency', 'currency') : ok({ currency: code, amount: null });
  }
  const code = parseCurrency(amount.currency);
  if (code === null) return invalid('unknown_currency', 'amount', 'currency');
  if ((currency ?? code) !== code) return invalid('currency_differs', 'currency');
  const parsed = parseAmount(amount.amount, code);
  return parsed.ok ? ok({ currency: code, amount: parsed.value }) : invalid(parsed.error, 'amount', 'amount');
};

const at = (field: string, parsed: Result<PlainText, TextFailure>): Result<PlainText, InvalidLinkInput> => {
  if (parsed.ok) return parsed;
  return parsed.error === 'card_number'
    ? fail({ code: 'CARD_NUMBER_IN_TEXT', path: [field] })
    : invalid(parsed.error, field);
};

const parseDescription = (text: string | null): Result<PlainText | null, InvalidLinkInput> =>
  text === null || text.trim() === ''
    ? ok(null)
    : at('description', parsePlainText(text, longestDescription));

/** The one door from a merchant's input to the terms of a link. The first field that is wrong is named. */
export const parseLinkTerms = (input: LinkTermsInput): Result<LinkTerms, InvalidLinkInput> => {
  const asked = parseAsked(input);
  if (!asked.ok) return asked;
  const { currency, amount } = asked.value;
  const reference = at('reference', parseReference(input.reference));
  if (!reference.ok) return reference;
  const description = parseDescription(input.description ?? null);
  if (!description.ok) return description;
  const payerChooses = mayEditAmount(input.payerMayEdit);
  if (amount === null && !payerChooses) return invalid('amount_missing', 'amount');
  const rules = parseAmountRules(input, currency, payerChooses);
  if (!rules.ok) return rules;
  if (amount !== null && breachOf(rules.value, amount) !== null)
    return invalid('amount_outside_limits', 'amount', 'amount');
  const customFields = parseCustomFields(input.customFields ?? []);
  if (!customFields.ok) return customFields;
  return ok({
    currency,
    amount,
    amountRules: rules.value,
    reference: reference.value,
    description: description.value,
    payerMayEdit: input.payerMayEdit,
    customFields: customFields.value,
  });
};

/** How often a link may be paid; `null` is without limit. */
export const parseUseLimit = (limit: number | null): Result<number | null, InvalidLinkInput> =>
  limit === null || (Number.isInteger(limit) && limit >= 1 && limit <= largestUseLimit)
    ? ok(limit)
    : invalid('use_limit_out_of_range', 'useLimit');
