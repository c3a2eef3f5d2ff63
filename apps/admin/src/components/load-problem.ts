import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, type TemplateResult } from 'lit';
import type { AskFailure } from '../api/ask.ts';
import { text } from '../i18n/en.ts';
import { failureWords } from './failure-words.ts';

/** What stands where something could not be loaded: what happened, and the way out. */
export const loadProblem = (
  title: string,
  failure: AskFailure,
  tryAgain: () => Promise<void>,
): TemplateResult => html`
  <div class="nothing" role="alert">
    <wa-icon name="attention"></wa-icon>
    <h2>${title}</h2>
    <p>${failureWords[failure]}</p>
    <wa-button appearance="outlined" variant="neutral" @click=${tryAgain}>${text.tryAgain}</wa-button>
  </div>
`;

/** For `loadProblem` and for empty lists. */
export const nothingStyles = css`
  .nothing {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    padding: 3.5rem 1.5rem;
    text-align: center;
  }

  .nothing > wa-icon {
    font-size: 1.5rem;
    color: var(--attention);
  }

  .nothing p {
    max-width: 26rem;
    color: var(--soft);
    text-wrap: balance;
  }

  .nothing wa-button {
    margin-top: 0.75rem;
  }
`;
