import { html, type TemplateResult } from 'lit/html.js';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import { formatIn, textLocale } from '../i18n/format-when.ts';
import { amountText, formatAmount } from '../money/wire-money.ts';
import type { Misuse, Offer, PayState } from '../state/pay-state.ts';
import type { View } from '../element/view.ts';
import { amountField } from '../element/views/fields.ts';
import { heading, plainButton } from '../element/views/parts.ts';
import { result } from './result.ts';

/** Which amount? Two readings to choose from, or a field; never a guess. */
export const ask = (
  { offer, form }: Extract<PayState, { kind: 'ask' }>,
  view: View,
  words: OutcomeCatalogue,
): TemplateResult => {
  const { locale, on } = view;
  const written = offer.amountAsWritten;
  const give = (event: Event): void => {
    event.preventDefault();
    on.dispatch({ kind: 'amount_given' });
  };
  const ambiguous = offer.candidates.length > 0;
  const why = ambiguous
    ? words.askAmbiguousText(written ?? '')
    : written === null
      ? words.askMissingText
      : words.askUnreadableText(written);
  return html`${heading(offer, view)}
    ${result(null, ambiguous ? words.askAmbiguousTitle : words.askUnreadableTitle, why)}
    ${offer.candidates.map((money) =>
      plainButton(formatAmount(money, locale).text, () =>
        on.dispatch({ kind: 'candidate_chosen', text: amountText(money, locale), amount: money }),
      ),
    )}
    <form novalidate @submit=${give}>
      ${amountField(offer, form, view, ambiguous ? words.askOther : view.words.amount, false)}
      <button class=${ambiguous ? 'plain' : 'pay'} type=${view.where === 'server' ? 'button' : 'submit'}>
        ${words.askContinue}
      </button>
    </form>`;
};

export const notReplaced = (offer: Offer, view: View, words: OutcomeCatalogue): TemplateResult => {
  return html`${heading(offer, view)} ${result(null, words.notReplacedTitle, words.notReplacedText)}
    <ul>
      ${words.notReplacedSteps(offer.payee.name).map((step) => html`<li>${step}</li>`)}
    </ul>`;
};

export const contradiction = (
  { offer, by }: Extract<PayState, { kind: 'contradiction' }>,
  view: View,
  words: OutcomeCatalogue,
): TemplateResult => {
  const { amountAsWritten, currency, limits, payee } = offer;
  const stated = amountAsWritten ?? '';
  const most = limits?.maximum ? formatAmount(limits.maximum, view.locale).text : '';
  const [text, help] =
    by === 'currency'
      ? [words.contradictionText(stated, currency), words.contradictionHelp(payee.name)]
      : [words.tooMuchText(stated, most), words.tooMuchHelp(payee.name)];
  return html`${heading(offer, view)} ${result(null, words.contradictionTitle, text)}
    <p class="text">${help}</p>`;
};

export const problem = (
  state: Extract<PayState, { kind: 'problem' }>,
  view: View,
  words: OutcomeCatalogue,
): TemplateResult => {
  switch (state.problem) {
    case 'not_found':
      return result(null, words.notFoundTitle, words.notFoundText);
    case 'invalid':
      return result(null, words.invalidTitle, words.invalidText);
    case 'signed':
      if (state.code === 'SIGNATURE_EXPIRED')
        return result(null, words.closedExpiredTitle, words.signedExpiredText);
      return state.code === 'SIGNATURE_REQUIRED'
        ? result(null, words.signedRequiredTitle, words.signedRequiredText)
        : result(null, words.signedChangedTitle, words.signedChangedText);
    case 'later':
      return html`${
        state.retryAfter === null
          ? result(null, words.unavailableTitle, words.notCharged)
          : result(null, words.laterTitle, words.laterText(formatIn(state.retryAfter, textLocale(view))))
      }
      ${plainButton(words.checkAgain, view.on.reload)}`;
  }
};

export const misused = (what: Misuse, words: OutcomeCatalogue): TemplateResult =>
  result(null, words.misusedTitle, words.misused[what]);
