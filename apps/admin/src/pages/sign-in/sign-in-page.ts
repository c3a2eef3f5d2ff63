import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { frontPageStyles } from '../../components/front-page.styles.ts';
import { text } from '../../i18n/en.ts';
import '../../session/sign-in-form.ts';
import { shared } from '../../styles/shared.ts';

/** The door. Once somebody is in, the admin leads back to where they wanted to go. */
@customElement('sign-in-page')
export class SignInPage extends LitElement {
  static override styles = [
    shared,
    frontPageStyles,
    css`
      h1 {
        margin-bottom: 1.25rem;
      }
    `,
  ];

  override firstUpdated(): void {
    const form = this.renderRoot.querySelector('sign-in-form');
    void form?.updateComplete.then(() => form.focus());
  }

  override render() {
    return html`
      <main>
        <p class="brand">${text.product}</p>
        <h1 tabindex="-1">${text.signIn.title}</h1>
        <sign-in-form></sign-in-form>
      </main>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-in-page': SignInPage;
  }
}
