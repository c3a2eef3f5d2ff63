import type { TemplateResult } from 'lit/html.js';
import type { Paying } from '../element/paying-port.ts';
import type { View } from '../element/view.ts';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import { loadOutcomeWords } from '../i18n/outcome-words.ts';
import type { OutcomeState } from '../state/pay-state.ts';
import { announce, moveFocus } from './after-change.ts';
import { amountError, referenceError } from './field-errors.ts';
import { limitedAmount } from './limited-amount.ts';
import { noticeBox } from './notice.ts';
import { outcomeStyles } from './outcome.styles.ts';
import { PaySession } from './pay-session.ts';
import { ask, contradiction, misused, notReplaced, problem } from './questions.ts';
import { alreadyPaid, closed, paid, pending } from './results.ts';

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
      return contradiction(state.offer, view, words);
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
  styles: outcomeStyles,
  words,
  limitedAmount: (offer, form, view, busy) => limitedAmount(offer, form, view, words, busy),
  amountError: (offer, form, { locale }) => amountError(offer, form, words, locale),
  referenceError: (form) => referenceError(form, words),
  announce,
  moveFocus,
  outcome: (state, view) => outcome(state, view, words),
  noticeBox: (notice, view) => noticeBox(notice, words, view),
  session: (deps) => new PaySession(deps),
});

/** The same in the language of a locale. Rejects when its words cannot be fetched. */
export const payingIn = async (locale: string): Promise<Paying> => payingWith(await loadOutcomeWords(locale));
