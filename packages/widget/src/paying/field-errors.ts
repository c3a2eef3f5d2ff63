import type { TemplateResult } from 'lit/html.js';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import type { WireMoney } from '../api/payer-data.ts';
import { amountText, formatAmount } from '../money/wire-money.ts';
import type { Form, Offer } from '../state/pay-state.ts';
import { fieldError } from './notice.ts';

const amountLine = (text: string): TemplateResult => fieldError('amount-error', text);

const written = (limit: WireMoney | null | undefined, locale: string): string =>
  limit ? formatAmount(limit, locale).text : '';

export const amountError = (
  { currency, limits }: Offer,
  { amount }: Form,
  { amountErrors }: OutcomeCatalogue,
  locale: string,
): TemplateResult | null => {
  if (amount.ok) return null;
  switch (amount.error) {
    case 'unreadable':
      return amountLine(amountErrors.unreadable(amountText({ amount: '1234.50', currency }, locale)));
    case 'other_currency':
      return amountLine(amountErrors.other_currency(currency));
    case 'below_minimum':
      return amountLine(amountErrors.below_minimum(written(limits?.minimum, locale)));
    case 'above_maximum':
      return amountLine(amountErrors.above_maximum(written(limits?.maximum, locale)));
    case 'empty':
    case 'zero':
    case 'too_large':
      return amountLine(amountErrors[amount.error]);
  }
};

export const referenceError = (
  { referenceError: why }: Form,
  { referenceErrors }: OutcomeCatalogue,
): TemplateResult | null => (why === null ? null : fieldError('reference-error', referenceErrors[why]));
