import type { View } from '../element/view.ts';
import { formatAmount } from '../money/wire-money.ts';
import type { PayState } from '../state/pay-state.ts';

/** “Pay A$120.00”, or without an amount while none is known. */
export const payWords = (state: PayState, { words, locale }: View): string =>
  'form' in state && state.form.amount.ok
    ? words.pay(formatAmount(state.form.amount.value, locale).text)
    : words.payUnknown;
