import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { text } from '../i18n/en.ts';
import type { Viewer } from '../session/session.ts';

/** Asks the admin to open the create dialog; composed, so that it leaves every shadow root. */
export const askToCreate = (from: EventTarget | null): void => {
  from?.dispatchEvent(new Event('create-link', { bubbles: true, composed: true }));
};

/**
 * The line above every page: its name, how what it shows stands, the mode, and the one button that matters
 * most.
 */
export const pageHeader = (
  title: string,
  viewer: Viewer,
  standing: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`
  <header>
    <h1 tabindex="-1">${title}</h1>
    ${standing}
    ${
      viewer.mode === 'TEST'
        ? html`<span class="mode" title=${text.testModeWhy}>${text.testMode}</span>`
        : nothing
    }
    <wa-button
      class="create"
      appearance="accent"
      variant="neutral"
      aria-keyshortcuts="c"
      @click=${(event: Event) => askToCreate(event.currentTarget)}
      >$ ${text.create.button}<kbd slot="end" aria-hidden="true">C</kbd></wa-button
    >
  </header>
`;

export const pageHeaderStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
    margin-bottom: 1.25rem;
  }

  .mode {
    padding: 0.125rem 0.5625rem;
    border-radius: 99px;
    background: var(--attention-wash);
    color: light-dark(#5b4700, #ffe58a);
    font-size: 0.75rem;
    white-space: nowrap;
  }

  .create {
    margin-inline-start: auto;
  }

  @media (max-width: 45rem) {
    /* The bar at the bottom has it, within the thumb's reach. */
    .create {
      display: none;
    }
  }
`;
