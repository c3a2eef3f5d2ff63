import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { paths } from '../../app/router.ts';
import { nothingStyles } from '../../components/load-problem.ts';
import { text } from '../../i18n/en.ts';
import { shared } from '../../styles/shared.ts';

/** An empty wall with the way back. */
@customElement('not-found-page')
export class NotFoundPage extends LitElement {
  static override styles = [
    shared,
    nothingStyles,
    css`
      .nothing {
        padding-top: 18vh;
      }
    `,
  ];

  override render() {
    return html`
      <div class="nothing">
        <h1 tabindex="-1">${text.notFound.title}</h1>
        <p>${text.notFound.hint}</p>
        <wa-button appearance="outlined" variant="neutral" href=${paths.links}
          >${text.notFound.action}</wa-button
        >
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'not-found-page': NotFoundPage;
  }
}
