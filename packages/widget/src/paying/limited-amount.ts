import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { View } from '../element/view.ts';
import { amountField } from '../element/views/fields.ts';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import { amountText, formatAmount } from '../money/wire-money.ts';
import type { AmountLimits, Form, Offer } from '../state/pay-state.ts';
import { fieldError } from './notice.ts';

/** `From A$5.00 to A$500.00`; null where any amount will do. */
const limitsInWords = (
  { minimum, maximum }: AmountLimits,
  { limits }: OutcomeCatalogue,
  locale: string,
): string | null => {
  const least = minimum && formatAmount(minimum, locale).text;
  const most = maximum && formatAmount(maximum, locale).text;
  if (least !== null) return most === null ? limits.atLeast(least) : limits.between(least, most);
  return most === null ? null : limits.atMost(most);
};

/** Which suggested amount is chosen: its index, `other`, or null while none is. */
const chosenOf = ({ suggested }: AmountLimits, form: Form): number | 'other' | null => {
  if (form.typesAmount) return 'other';
  if (!form.amount.ok) return form.amountText === '' ? null : 'other';
  const { amount } = form.amount.value;
  const index = suggested.findIndex((money) => money.amount === amount);
  return index === -1 ? 'other' : index;
};

/** The server would write `checked="false"`, which is checked: nothing instead of false. */
const choice = (text: string, checked: boolean, busy: boolean, choose: () => void): TemplateResult =>
  html`<label class="choice">
    <input
      type="radio"
      name="suggested"
      .checked=${checked || nothing}
      ?disabled=${busy}
      aria-describedby="amount-limits"
      @input=${choose}
    /><span><bdi>${text}</bdi></span>
  </label>`;

const choices = (
  offer: Offer,
  limits: AmountLimits,
  form: Form,
  view: View,
  { amountErrors, otherAmount }: OutcomeCatalogue,
  busy: boolean,
): TemplateResult => {
  const { locale, on, words } = view;
  const chosen = chosenOf(limits, form);
  const error = chosen === null && form.showErrors ? amountErrors.nothing_chosen : null;
  return html`<fieldset class="field ${error === null ? '' : 'invalid'}" aria-describedby="choice-error">
      <legend class="caption">${words.amount}</legend>
      <div class="choices">
        ${limits.suggested.map((money, index) =>
          choice(formatAmount(money, locale).text, index === chosen, busy, () =>
            on.dispatch({ kind: 'candidate_chosen', text: amountText(money, locale), amount: money }),
          ),
        )}
        ${choice(otherAmount, chosen === 'other', busy, () => on.dispatch({ kind: 'other_amount_chosen' }))}
      </div>
      ${error === null ? nothing : fieldError('choice-error', error)}
    </fieldset>
    ${chosen === 'other' ? amountField(offer, form, view, otherAmount, busy) : nothing}`;
};

/** Amounts to choose from and another one, or a field alone; with the limits in words below. */
export const limitedAmount = (
  offer: Offer,
  form: Form,
  view: View,
  words: OutcomeCatalogue,
  busy: boolean,
): TemplateResult => {
  const limits = offer.limits ?? { minimum: null, maximum: null, suggested: [] };
  const inWords = limitsInWords(limits, words, view.locale);
  return html`<div class="limited">
    ${
      limits.suggested.length === 0
        ? amountField(offer, form, view, view.words.amount, busy)
        : choices(offer, limits, form, view, words, busy)
    }
    ${inWords === null ? nothing : html`<p class="limits" id="amount-limits">${inWords}</p>`}
  </div>`;
};
