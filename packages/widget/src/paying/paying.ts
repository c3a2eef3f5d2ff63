import type { TemplateResult } from 'lit/html.js';
import { emit, termsIn } from '../element/events.ts';
import type { Paying } from '../element/paying-port.ts';
import type { View } from '../element/view.ts';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import { CardFrame } from '../frame/card-frame.ts';
import { loadOutcomeWords } from '../i18n/outcome-words.ts';
import type { OutcomeState } from '../state/pay-state.ts';
import { announce } from './announce.ts';
import { complain } from './complain.ts';
import { customFields } from './custom-fields.ts';
import { customFieldStyles } from './custom-fields.styles.ts';
import { amountError, referenceError } from './field-errors.ts';
import { keepHeight } from './keep-height.ts';
import { limitedAmount } from './limited-amount.ts';
import { moveFocus } from './move-focus.ts';
import { noticeBox } from './notice.ts';
import { outcomeStyles } from './outcome.styles.ts';
import { PaySession } from './pay-session.ts';
import { ask, contradiction, misused, notReplaced, problem } from './questions.ts';
import { alreadyPaid, closed, paid, pending } from './results.ts';
import { cancelButton, changeButton, progress, wait } from './under-way.ts';

const outcome = (state: OutcomeState, view: View, words: OutcomeCatalogue): TemplateResult => {
  switch (state.kind) {
    case 'misused':
      return misused(state.problem, words);
    case 'problem':
      return problem(state, view, words);
    case 'ask':
      return ask(state, view, words);
    case 'not_replaced':
      return notReplaced(state.offer, view, words);
    case 'contradiction':
      return contradiction(state, view, words);
    case 'closed':
      return closed(state, view, words);
    case 'already_paid':
      return alreadyPaid(state, view, words);
    case 'pending':
      return pending(state, view, words);
    case 'paid':
      return paid(state, view, words);
  }
};

/** All that is needed once there is more, or less, than a form to show. */
export const payingWith = (words: OutcomeCatalogue): Paying => ({
  styles: outcomeStyles + customFieldStyles,
  words,
  cardFrame: CardFrame,
  limitedAmount: (offer, form, view, busy) => limitedAmount(offer, form, view, words, busy),
  customFields: (offer, form, view, busy) => customFields(offer, form, view, words, busy),
  amountError: (offer, form, { locale }) => amountError(offer, form, words, locale),
  referenceError: (form) => referenceError(form, words),
  announce,
  moveFocus,
  outcome: (state, view) => outcome(state, view, words),
  noticeBox: (notice, view) => noticeBox(notice, words, view),
  changeButton: (view) => changeButton(view, words),
  cancelButton: (ending, view) => cancelButton(ending, view, words),
  wait: (state) => wait(state, words),
  progress: (state, view) => progress(state, view, words),
  session: (element, deps) =>
    new PaySession({ ...deps, maySubmit: (state) => emit(element, 'artspay-submit', termsIn(state)) }),
  keepHeight,
  complain: (element, code) => void complain(element, code),
});

/** The same in the language of a locale. Rejects when its words cannot be fetched. */
export const payingIn = async (locale: string): Promise<Paying> => payingWith(await loadOutcomeWords(locale));
