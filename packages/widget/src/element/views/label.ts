import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isOutcome, type PayState } from '../../state/pay-state.ts';
import type { View } from '../view.ts';
import { loading, plainButton } from './parts.ts';
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
          : html`<div class="foot" part="foot">
              <p>${words.onStatement(offer.payee.statementDescriptor)}</p>
              ${offer.payee.about.map((line) => html`<p>${line}</p>`)}
            </div>`
      }
      ${view.footer}
    </section>
    <div class="unseen" role="status" lang=${words.lang}>${view.paying?.progress(state, view) ?? ''}</div>`;
};

const content = (state: PayState, view: View): TemplateResult => {
  if (isOutcome(state)) return view.paying?.outcome(state, view) ?? loading(view);
  switch (state.kind) {
    case 'loading':
      return loading(view);
    case 'offline':
      return html`<h2 class="who" tabindex="-1">${view.words.networkTitle}</h2>
        <p class="note">${view.words.networkText}</p>
        ${plainButton(view.words.retry, view.on.reload)}`;
    case 'ready':
    case 'tokenising':
    case 'confirming':
    case 'action':
      return payForm(state, view);
  }
};
