import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isOutcome, type PayState } from '../../state/pay-state.ts';
import type { View } from '../view.ts';
import { loading, plainButton, result } from './parts.ts';
import { payForm } from './pay-form.ts';

/** The wall label: the test line above, the state on it, a quiet foot, and a voice for screen readers. */
export const label = (state: PayState, view: View): TemplateResult => {
  const offer = 'offer' in state ? state.offer : null;
  const { words } = view;
  return html`${offer?.mode === 'TEST' ? html`<p class="test" part="test">${words.test}</p>` : nothing}
    <section
      class="label"
      part="label"
      lang=${words.lang}
      dir=${words.dir}
      aria-label=${offer === null ? words.titleUnknown : words.region(offer.payee.name)}
    >
      ${content(state, view)}
      <div class="grow"></div>
      ${
        offer === null
          ? nothing
          : html`<p class="foot">${words.onStatement(offer.payee.statementDescriptor)}</p>`
      }
      ${view.languages}
    </section>
    <div class="unseen" role="status" lang=${words.lang}>${progress(state, view)}</div>`;
};

const content = (state: PayState, view: View): TemplateResult => {
  if (isOutcome(state)) return view.paying?.outcome(state, view) ?? loading(view);
  switch (state.kind) {
    case 'loading':
      return loading(view);
    case 'offline':
      return html`${result(null, view.words.networkTitle, view.words.networkText)}
      ${plainButton(view.words.retry, view.on.reload)}`;
    case 'ready':
    case 'tokenising':
    case 'confirming':
    case 'action':
      return payForm(state, view);
  }
};

const progress = (state: PayState, { words, paying }: View): string => {
  if (state.kind === 'tokenising') return words.checkingCard;
  if (state.kind !== 'confirming') return '';
  return state.patience === 'long'
    ? (paying?.words.closeable(state.offer.payee.name) ?? '')
    : words.confirming;
};
