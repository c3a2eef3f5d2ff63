import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import type { PayState } from '../state/pay-state.ts';
import type { View } from '../element/view.ts';
import { fieldError } from './notice.ts';

type Paid = Extract<PayState, { kind: 'paid' }>;

/** What a payer can do with the receipt of their own payment: open it, print it, have it mailed. */
export const receiptParts = (state: Paid, view: View, words: OutcomeCatalogue): TemplateResult | null => {
  const { receipt } = state.payment;
  if (receipt === null) return null;
  const url = `${receipt.url}?lang=${view.locale}`;
  return html`<div class="receipt">
    <a href=${url} target="_blank" rel="noopener">${words.receiptOpen}</a>
    <a href="${url}#print" target="_blank" rel="noopener">${words.receiptPrint}</a>
    ${receipt.mailing === null ? nothing : mailForm(state, receipt.mailing.to, view, words)}
  </div>`;
};

/** Folded away: whoever wants no mail is not asked for an address. */
const mailForm = (
  { mailing }: Paid,
  to: string | null,
  { on }: View,
  words: OutcomeCatalogue,
): TemplateResult => {
  const error = mailing.kind === 'refused' ? words.mailErrors[mailing.why] : null;
  const isSending = mailing.kind === 'sending';
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = event.target instanceof HTMLFormElement ? event.target.elements.namedItem('email') : null;
    if (field instanceof HTMLInputElement) on.mailReceipt(field.value);
  };
  return html`<details>
    <summary>${words.mailOpen}</summary>
    <form class=${error === null ? '' : 'invalid'} novalidate @submit=${send}>
      <label class="caption" for="email">${words.mailLabel}</label>
      <div class="send">
        <div class="box">
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="email"
            maxlength="254"
            aria-invalid=${error === null ? 'false' : 'true'}
            aria-describedby="email-error"
          />
        </div>
        <button class="plain" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>
          ${isSending ? words.mailSending : words.mailSend}
        </button>
      </div>
      <div role="status">
        ${error === null ? nothing : fieldError('email-error', error)}
        ${error !== null || to === null ? nothing : html`<p class="text">${words.mailSent(to)}</p>`}
      </div>
    </form>
  </details>`;
};
