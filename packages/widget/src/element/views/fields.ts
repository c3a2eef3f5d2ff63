import { html, nothing, type TemplateResult } from 'lit/html.js';
import { amountText } from '../../money/wire-money.ts';
import type { Form, Offer } from '../../state/pay-state.ts';
import type { View } from '../view.ts';

/** The words of errors come with the first press of the button. */
const amountError = ({ amount }: Form, { currency }: Offer, { paying, locale }: View): string | null => {
  const amountErrors = paying?.words(locale).amountErrors;
  if (amount.ok || amountErrors === undefined) return null;
  switch (amount.error) {
    case 'unreadable':
      return amountErrors.unreadable(amountText({ amount: '1234.50', currency }, locale));
    case 'other_currency':
      return amountErrors.other_currency(currency);
    case 'empty':
    case 'zero':
    case 'too_large':
      return amountErrors[amount.error];
  }
};

const errorLine = (id: string, error: string | null): TemplateResult | typeof nothing =>
  error === null ? nothing : html`<p class="error" id=${id}>${error}</p>`;

export const amountField = (
  offer: Offer,
  form: Form,
  view: View,
  label: string,
  busy: boolean,
): TemplateResult => {
  const error = form.showErrors ? amountError(form, offer, view) : null;
  return html`<div class="field price ${error === null ? '' : 'invalid'}">
    <label class="caption" for="amount">${label}</label>
    <div class="box">
      <input
        id="amount"
        name="amount"
        inputmode="decimal"
        autocomplete="off"
        maxlength="40"
        .value=${form.amountText}
        ?readonly=${busy}
        aria-invalid=${error === null ? 'false' : 'true'}
        aria-describedby="currency amount-error"
        @input=${view.on.typeAmount}
      />
      <span class="unit" id="currency">${offer.currency}</span>
    </div>
    ${errorLine('amount-error', error)}
  </div>`;
};

export const referenceField = (offer: Offer, form: Form, view: View, busy: boolean): TemplateResult => {
  const { words, paying, locale } = view;
  const { referenceError } = form;
  const error =
    referenceError === null ? null : (paying?.words(locale).referenceErrors[referenceError] ?? null);
  return html`<div class="field ${error === null ? '' : 'invalid'}">
    <label class="caption" for="reference">
      ${offer.kind === 'invoice' ? words.invoiceNumber : words.reference}
    </label>
    <div class="box">
      <input
        id="reference"
        name="reference"
        autocomplete="off"
        maxlength="120"
        .value=${form.reference}
        ?readonly=${busy}
        aria-invalid=${error === null ? 'false' : 'true'}
        aria-describedby="reference-error"
        @input=${view.on.typeReference}
      />
    </div>
    ${errorLine('reference-error', error)}
  </div>`;
};
