import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/en.ts';
import type { PayState } from '../../state/pay-state.ts';
import type { View } from '../view.ts';
import { payForm } from './pay-form.ts';
import { ask, contradiction, loading, misused, notReplaced, problem } from './questions.ts';
import { alreadyPaid, closed, paid, pending } from './results.ts';

/** The wall label: the test line above, the state on it, a quiet foot, and a voice for screen readers. */
export const label = (state: PayState, view: View): TemplateResult => {
  const offer = 'offer' in state ? state.offer : null;
  const { words } = view;
  return html`${offer?.mode === 'TEST' ? html`<p class="test" part="test">${words.test}</p>` : nothing}
    <section
      class="label"
      part="label"
      lang=${words.lang}
      aria-label=${offer === null ? words.titleUnknown : words.region(offer.payee.name)}
    >
      ${content(state, view)}
      <div class="grow"></div>
      ${
        offer === null
          ? nothing
          : html`<p class="foot">${words.onStatement(offer.payee.statementDescriptor)}</p>`
      }
    </section>
    <div class="unseen" role="status" lang=${words.lang}>${progress(state, words)}</div>`;
};

const content = (state: PayState, view: View): TemplateResult => {
  switch (state.kind) {
    case 'loading':
      return loading(view);
    case 'misused':
      return misused(state, view);
    case 'problem':
      return problem(state, view);
    case 'ask':
      return ask(state, view);
    case 'not_replaced':
      return notReplaced(state.offer, view);
    case 'contradiction':
      return contradiction(state.offer, view);
    case 'closed':
      return closed(state, view);
    case 'already_paid':
      return alreadyPaid(state, view);
    case 'ready':
    case 'tokenising':
    case 'confirming':
    case 'action':
      return payForm(state, view);
    case 'pending':
      return pending(state, view);
    case 'paid':
      return paid(state, view);
  }
};

const progress = (state: PayState, words: Catalogue): string => {
  if (state.kind === 'tokenising') return words.checkingCard;
  if (state.kind !== 'confirming') return '';
  return state.patience === 'long' ? words.closeable(state.offer.payee.name) : words.confirming;
};
