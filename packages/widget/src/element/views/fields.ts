import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Form, Offer } from '../../state/pay-state.ts';
import type { View } from '../view.ts';

export const amountField = (
  offer: Offer,
  form: Form,
  view: View,
  label: string,
  busy: boolean,
): TemplateResult => {
  const error = (form.showErrors && view.paying?.amountError(offer, form, view)) || null;
  return html`<div class="field price ${error === null ? '' : 'invalid'}">
    <label class="caption" for="amount">${label}</label>
    <div class="box">
      <input
        id="amount"
        name="amount"
        inputmode="decimal"
        autocomplete="off"
        dir="ltr"
        maxlength="40"
        .value=${form.amountText}
        ?readonly=${busy}
        aria-invalid=${error === null ? 'false' : 'true'}
        aria-describedby="currency amount-limits amount-error"
        @input=${view.on.typeAmount}
      />
      <span class="unit" id="currency">${offer.currency}</span>
    </div>
    ${error ?? nothing}
  </div>`;
};

export const referenceField = (offer: Offer, form: Form, view: View, busy: boolean): TemplateResult => {
  const { words } = view;
  const error = view.paying?.referenceError(form, view) ?? null;
  return html`<div class="field ${error === null ? '' : 'invalid'}">
    <label class="caption" for="reference">
      ${offer.kind === 'invoice' ? words.invoiceNumber : words.reference}
    </label>
    <div class="box">
      <input
        id="reference"
        name="reference"
        autocomplete="off"
        dir="auto"
        maxlength="120"
        .value=${form.reference}
        ?readonly=${busy}
        aria-invalid=${error === null ? 'false' : 'true'}
        aria-describedby="reference-error"
        @input=${view.on.typeReference}
      />
    </div>
    ${error ?? nothing}
  </div>`;
};
