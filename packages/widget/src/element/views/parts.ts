import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WireMoney } from '../../api/payer-data.ts';
import { formatAmount } from '../../money/wire-money.ts';
import type { Offer } from '../../state/pay-state.ts';
import type { View } from '../view.ts';

/** What is paid, in words: an invoice is called one. */
export const whatOf = ({ kind, reference }: Offer, { words }: View): string | null =>
  reference !== null && kind === 'invoice' ? words.invoice(reference) : reference;

/** Who, what, note: the lines that stay in every state. */
export const heading = (offer: Offer, view: View, askReference = false): TemplateResult => {
  const what = askReference ? null : whatOf(offer, view);
  const { name, logoUrl } = offer.payee;
  return html`${logoUrl && html`<img class="logo" src=${logoUrl} alt=${name} />`}
    <p class="who"><bdi>${name}</bdi></p>
    ${what === null ? nothing : html`<p class="what"><bdi>${what}</bdi></p>`}
    ${offer.description === null ? nothing : html`<p class="note"><bdi>${offer.description}</bdi></p>`}`;
};

export const price = (money: WireMoney, { locale }: View): TemplateResult => {
  const { text, code } = formatAmount(money, locale);
  return html`<p class="amount ${text.length > 13 ? 'long' : ''}" part="amount">
    <bdi>${text}</bdi>${code === null ? nothing : html`<small>&nbsp;${code}</small>`}
  </p>`;
};

export const plainButton = (text: string, act: () => void): TemplateResult =>
  html`<button class="plain" type="button" @click=${act}>${text}</button>`;

/** The outline of the form, so that nothing moves when it arrives. */
export const loading = ({ words }: View): TemplateResult =>
  html`<div aria-busy="true">
    <span class="unseen">${words.loading}</span>
    <p class="who bone">&nbsp;</p>
    <p class="what bone">&nbsp;</p>
    <p class="amount bone">&nbsp;</p>
    <p class="stand-in bone"></p>
    <p class="pay bone"></p>
  </div>`;
