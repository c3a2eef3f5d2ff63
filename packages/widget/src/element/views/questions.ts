import { html, type TemplateResult } from 'lit';
import { formatAmount } from '../../money/local-money.ts';
import type { Offer, PayState } from '../../state/pay-state.ts';
import type { View } from '../view.ts';
import { amountField } from './fields.ts';
import { heading, plainButton, result } from './parts.ts';

/** Which amount? Two readings to choose from, or a field; never a guess. */
export const ask = ({ offer, form }: Extract<PayState, { kind: 'ask' }>, view: View): TemplateResult => {
  const { words, locale, on } = view;
  const written = offer.amountAsWritten;
  const ambiguous = offer.candidates.length > 0;
  const why = ambiguous
    ? words.askAmbiguousText(written ?? '')
    : written === null
      ? words.askMissingText
      : words.askUnreadableText(written);
  return html`${heading(offer, view)}
    ${result(null, ambiguous ? words.askAmbiguousTitle : words.askUnreadableTitle, why)}
    ${offer.candidates.map((money) =>
      plainButton(formatAmount(money, locale).text, () => on.chooseCandidate(money)),
    )}
    <form novalidate @submit=${on.giveAmount}>
      ${amountField(offer, form, view, ambiguous ? words.askOther : words.amount, false)}
      <button class=${ambiguous ? 'plain' : 'pay'} type=${view.where === 'server' ? 'button' : 'submit'}>
        ${words.askContinue}
      </button>
    </form>`;
};

export const notReplaced = (offer: Offer, view: View): TemplateResult => {
  const { words } = view;
  return html`${heading(offer, view)} ${result(null, words.notReplacedTitle, words.notReplacedText)}
    <ul>
      ${words.notReplacedSteps(offer.payee.name).map((step) => html`<li>${step}</li>`)}
    </ul>`;
};

export const contradiction = (offer: Offer, view: View): TemplateResult => {
  const { words } = view;
  return html`${heading(offer, view)}
    ${result(
      null,
      words.contradictionTitle,
      words.contradictionText(offer.amountAsWritten ?? '', offer.currency),
    )}
    <p class="text">${words.contradictionHelp(offer.payee.name)}</p>`;
};

export const problem = (
  { problem: what }: Extract<PayState, { kind: 'problem' }>,
  { words, on }: View,
): TemplateResult => {
  switch (what) {
    case 'not_found':
      return result(null, words.notFoundTitle, words.notFoundText);
    case 'invalid':
      return result(null, words.invalidTitle, words.invalidText);
    case 'network':
      return html`${result(null, words.networkTitle, words.networkText)}
      ${plainButton(words.retry, on.reload)}`;
  }
};

export const misused = (
  { problem: what }: Extract<PayState, { kind: 'misused' }>,
  { words }: View,
): TemplateResult => result(null, words.misusedTitle, words.misused[what]);

/** The outline of the form, so that nothing moves when it arrives. */
export const loading = ({ words }: View): TemplateResult =>
  html`<div aria-busy="true">
    <span class="unseen">${words.loading}</span>
    <div class="bone"></div>
    <div class="bone"></div>
    <div class="bone big"></div>
    <div class="bone box"></div>
    <div class="bone button"></div>
  </div>`;
