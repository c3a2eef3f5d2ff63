import { html } from 'lit/html.js';
import type { Shell, ShellHost } from '../element/shell-port.ts';
import { wishOf } from '../element/wish.ts';
import { hostedAddress } from './hosted-address.ts';
import { payWords } from './pay-words.ts';

/** A link to our own page: it can be followed whatever became of everything else. */
export const payLink = ({ element }: ShellHost): Shell => ({
  view: (label, state, view) => {
    const wish = wishOf(element);
    if ('problem' in wish) return label;
    const { words } = view;
    return html`<div class="shell" lang=${words.lang} dir=${words.dir}>
      <a class="pay" part="button" href=${hostedAddress(wish, words.lang)}>
        <slot name="button">${payWords(state, view)}</slot>
      </a>
    </div>`;
  },
});
