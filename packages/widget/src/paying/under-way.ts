import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { View } from '../element/view.ts';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import type { PayState } from '../state/pay-state.ts';

/** Back to the question for the amount. */
export const changeButton = ({ on }: View, words: OutcomeCatalogue): TemplateResult =>
  html`<button class="linklike" type="button" @click=${() => on.dispatch({ kind: 'amount_reopened' })}>
    ${words.change}
  </button>`;

/** In place of the pay button while the bank asks. */
export const cancelButton = (ending: boolean, { on }: View, words: OutcomeCatalogue): TemplateResult =>
  html`<button
    class="plain"
    type="button"
    aria-disabled=${ending ? 'true' : 'false'}
    @click=${on.cancelAction}
  >
    ${ending ? words.actionCancelling : words.actionCancel}
  </button>`;

/** Below the button, once a bank takes long. */
export const wait = (state: PayState, words: OutcomeCatalogue): TemplateResult | typeof nothing =>
  state.kind === 'confirming' && state.patience === 'long'
    ? html`<p class="wait">${words.closeable(state.offer.payee.name)}</p>`
    : nothing;

/** The same for those who hear the page. */
export const progress = (state: PayState, { words }: View, outcomes: OutcomeCatalogue): string => {
  if (state.kind === 'tokenising') return outcomes.checkingCard;
  if (state.kind !== 'confirming') return '';
  return state.patience === 'long' ? outcomes.closeable(state.offer.payee.name) : words.confirming;
};
