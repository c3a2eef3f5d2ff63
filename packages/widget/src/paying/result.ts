import { html, nothing, type TemplateResult } from 'lit/html.js';

/** A result: its dot, always with its word, and the text below. */
export const result = (
  dot: 'paid' | 'paid placed' | 'pending' | 'off' | null,
  title: string,
  text: string | null = null,
): TemplateResult =>
  html`<div class="result">
      ${dot === null ? nothing : html`<span class="dot ${dot}" aria-hidden="true"></span>`}
      <h2 class=${title.length > 22 ? 'small' : ''} tabindex="-1">${title}</h2>
    </div>
    ${text === null ? nothing : html`<p class="text">${text}</p>`}`;
