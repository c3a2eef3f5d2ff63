import { type AmountLimits, breachOf } from '#core/money/amount-limits';
import type { Currency } from '#core/money/currency';
import { type AmountFailure, equalMoney, type Money, parseAmount, sameMoney } from '#core/money/money';
import { fail, ok, type Result } from '#core/result';

/** Within what the payer may choose an amount; all in the link's currency. */
export type AmountRules = AmountLimits & {
  /** To choose from, in the merchant's order; another amount within the limits may be paid all the same. */
  readonly suggested: readonly Money[];
};

export const noRules: AmountRules = { minimum: null, maximum: null, suggested: [] };

export const sameRules = (left: AmountRules, right: AmountRules): boolean =>
  sameMoney(left.minimum, right.minimum) &&
  sameMoney(left.maximum, right.maximum) &&
  left.suggested.length === right.suggested.length &&
  left.suggested.every((amount, index) => sameMoney(amount, right.suggested[index] ?? null));

/** More are not a suggestion any more. */
export const mostSuggestions = 6;

/** Decimals in the link's currency; absent and `null` are none. */
export type AmountRulesInput = {
  readonly minimumAmount?: string | null | undefined;
  readonly maximumAmount?: string | null | undefined;
  readonly suggestedAmounts?: readonly string[] | null | undefined;
};

/** `path` names the input field. */
export type InvalidAmountRules = {
  readonly code: 'INVALID_INPUT';
  readonly path: readonly string[];
  readonly why:
    | AmountFailure
    | 'maximum_below_minimum'
    | 'too_many_suggestions'
    | 'suggested_twice'
    | 'suggested_outside_limits'
    /** The payer may not choose the amount, so there is nothing to limit. */
    | 'amount_fixed';
};

const invalid = (why: InvalidAmountRules['why'], ...path: readonly string[]) =>
  fail<InvalidAmountRules>({ code: 'INVALID_INPUT', path, why });

const parseLimit = (
  text: string | null | undefined,
  currency: Currency,
  field: string,
): Result<Money | null, InvalidAmountRules> => {
  if (text === null || text === undefined) return ok(null);
  const parsed = parseAmount(text, currency);
  return parsed.ok ? parsed : invalid(parsed.error, field);
};

const parseSuggested = (
  texts: readonly string[],
  currency: Currency,
  rules: AmountRules,
): Result<readonly Money[], InvalidAmountRules> => {
  if (texts.length > mostSuggestions) return invalid('too_many_suggestions', 'suggestedAmounts');
  const suggested: Money[] = [];
  for (const [index, text] of texts.entries()) {
    const path = ['suggestedAmounts', String(index)];
    const parsed = parseAmount(text, currency);
    if (!parsed.ok) return invalid(parsed.error, ...path);
    if (suggested.some((earlier) => equalMoney(earlier, parsed.value)))
      return invalid('suggested_twice', ...path);
    if (breachOf(rules, parsed.value) !== null) return invalid('suggested_outside_limits', ...path);
    suggested.push(parsed.value);
  }
  return ok(suggested);
};

/** The one door to rules that do not contradict themselves. The first field that is wrong is named. */
export const parseAmountRules = (
  input: AmountRulesInput,
  currency: Currency,
  payerChoosesAmount: boolean,
): Result<AmountRules, InvalidAmountRules> => {
  const minimum = parseLimit(input.minimumAmount, currency, 'minimumAmount');
  if (!minimum.ok) return minimum;
  const maximum = parseLimit(input.maximumAmount, currency, 'maximumAmount');
  if (!maximum.ok) return maximum;
  const limits: AmountRules = { ...noRules, minimum: minimum.value, maximum: maximum.value };
  if (limits.minimum !== null && limits.maximum !== null && limits.maximum.minor < limits.minimum.minor)
    return invalid('maximum_below_minimum', 'maximumAmount');
  const suggested = parseSuggested(input.suggestedAmounts ?? [], currency, limits);
  if (!suggested.ok) return suggested;
  if (!payerChoosesAmount) {
    if (limits.minimum !== null) return invalid('amount_fixed', 'minimumAmount');
    if (limits.maximum !== null) return invalid('amount_fixed', 'maximumAmount');
    if (suggested.value.length > 0) return invalid('amount_fixed', 'suggestedAmounts');
  }
  return ok({ ...limits, suggested: suggested.value });
};
