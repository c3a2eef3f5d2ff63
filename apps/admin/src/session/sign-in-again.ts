import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, type PropertyValues, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { text } from '../i18n/en.ts';
import { shared } from '../styles/shared.ts';
import './sign-in-form.ts';

/** Asks for a new sign-in above whatever somebody is doing, which stays as it is and goes on afterwards. */
@customElement('sign-in-again')
export class SignInAgain extends LitElement {
  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 24rem;
        --spacing: 2rem;
      }

      h2 {
        font-size: 1.125rem;
        margin-bottom: 0.25rem;
      }

      p {
        margin-bottom: 1.25rem;
        color: var(--soft);
      }
    `,
  ];

  @property() email = '';
  @property({ type: Boolean }) open = false;

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) void this.#focusForm();
  }

  async #focusForm(): Promise<void> {
    await this.renderRoot.querySelector('wa-dialog')?.updateComplete;
    const form = this.renderRoot.querySelector('sign-in-form');
    await form?.updateComplete;
    form?.focus();
  }

  override render() {
    return html`
      <wa-dialog
        label=${text.signIn.againTitle}
        without-header
        ?open=${this.open}
        @wa-hide=${(event: CustomEvent) => {
          // Nothing behind it works until somebody has signed in.
          if (this.open) event.preventDefault();
        }}
      >
        <h2>${text.signIn.againTitle}</h2>
        <p>${text.signIn.againHint}</p>
        <sign-in-form .email=${this.email}></sign-in-form>
      </wa-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-in-again': SignInAgain;
  }
}
