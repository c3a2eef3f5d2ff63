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
  return html`<p class="who"><bdi>${offer.payee.name}</bdi></p>
    ${what === null ? nothing : html`<p class="what"><bdi>${what}</bdi></p>`}
    ${offer.description === null ? nothing : html`<p class="note"><bdi>${offer.description}</bdi></p>`}`;
};

export const price = (money: WireMoney, { locale }: View): TemplateResult => {
  const { text, code } = formatAmount(money, locale);
  return html`<p class="amount ${text.length > 13 ? 'long' : ''}">
    <bdi>${text}</bdi>${code === null ? nothing : html`<small>&nbsp;${code}</small>`}
  </p>`;
};

/** A result: its dot, always with its word, and the text below. */
export const result = (
  dot: 'paid' | 'paid placed' | 'pending' | 'off' | null,
  title: string,
  text: string | null = null,
): TemplateResult =>
  html`<div class="result">
      ${dot === null ? nothing : html`<span class="dot ${dot}" aria-hidden="true"></span>`}
      <h2 class=${title.length > 22 ? 'small' : ''} tabindex="-1">${title}</h2>
    </div>
    ${text === null ? nothing : html`<p class="text">${text}</p>`}`;

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
