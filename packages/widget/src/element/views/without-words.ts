import { html, type TemplateResult } from 'lit/html.js';

/** When not even words arrived. The one sentence of the element that is in English for everybody. */
export const withoutWords = (reload: () => void): TemplateResult =>
  html`<button class="plain" lang="en" type="button" @click=${reload}>
    Payment could not be loaded. Try again
  </button>`;
