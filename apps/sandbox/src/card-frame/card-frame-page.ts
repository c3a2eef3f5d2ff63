import { html } from 'hono/html';
import type { FieldName } from '../card/check-card.ts';
import type { Words } from '../words/words.ts';

const errorLine = (field: FieldName) => html`
  <p class="error" id="${field}-error" hidden>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M8 1.5 15 14H1Z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
      />
      <path d="M8 6v3.5M8 11.6v.4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </svg>
    <span role="alert"></span>
  </p>
`;

/** The three fields as one group. Their texts are put in again by the script when it learns the locale. */
export const cardFramePage = (words: Words) => html`
  <form id="card" novalidate>
    <fieldset>
      <legend class="unseen" data-word="cardGroup">${words.cardGroup}</legend>
      <div class="group">
        <div class="cell number">
          <label class="unseen" for="number" data-word="number">${words.number}</label>
          <input
            id="number"
            name="number"
            type="text"
            inputmode="numeric"
            autocomplete="cc-number"
            spellcheck="false"
            enterkeyhint="go"
            aria-describedby="brand number-error"
            placeholder="${words.numberPlaceholder}"
          />
          <span id="brand"></span>
        </div>
        <div class="cell">
          <label class="unseen" for="expiry" data-word="expiry">${words.expiry}</label>
          <input
            id="expiry"
            name="expiry"
            type="text"
            inputmode="numeric"
            autocomplete="cc-exp"
            spellcheck="false"
            enterkeyhint="go"
            aria-describedby="expiry-error"
            placeholder="${words.expiryPlaceholder}"
          />
        </div>
        <div class="cell">
          <label class="unseen" for="cvc" data-word="cvc">${words.cvc}</label>
          <input
            id="cvc"
            name="cvc"
            type="text"
            inputmode="numeric"
            autocomplete="cc-csc"
            spellcheck="false"
            enterkeyhint="go"
            aria-describedby="cvc-error"
            placeholder="${words.cvcPlaceholder}"
          />
        </div>
      </div>
      ${errorLine('number')}${errorLine('expiry')}${errorLine('cvc')}
    </fieldset>
  </form>
`;
