import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { field, fieldStyles, focusFirstProblem } from '../components/field.ts';
import { text } from '../i18n/en.ts';
import { shared } from '../styles/shared.ts';
import { session } from './session.ts';

type Problems = { readonly email?: string; readonly password?: string; readonly form?: string };
type State = { readonly kind: 'editing'; readonly problems: Problems } | { readonly kind: 'sending' };

/** Email and password. What follows a sign-in is the session's to tell. */
@customElement('sign-in-form')
export class SignInForm extends LitElement {
  static override styles = [
    shared,
    fieldStyles,
    css`
      form {
        display: grid;
        gap: 1rem;
      }

      wa-button {
        margin-top: 0.25rem;
      }
    `,
  ];

  @property() email = '';
  @state() private password = '';
  @state() private state: State = { kind: 'editing', problems: {} };

  /** Puts the cursor where the first input is missing. */
  override focus(): void {
    const input = this.renderRoot.querySelectorAll('wa-input')[this.email === '' ? 0 : 1];
    void input?.updateComplete.then(() => input.focus());
  }

  #type(typed: { readonly email?: string; readonly password?: string }): void {
    this.email = typed.email ?? this.email;
    this.password = typed.password ?? this.password;
  }

  async #showProblems(problems: Problems): Promise<void> {
    this.state = { kind: 'editing', problems };
    await this.updateComplete;
    focusFirstProblem(this.renderRoot);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.state.kind === 'sending') return;
    const { email, password } = this;
    if (email.trim() === '' || password === '')
      return this.#showProblems({
        ...(email.trim() === '' ? { email: text.signIn.emptyEmail } : {}),
        ...(password === '' ? { password: text.signIn.emptyPassword } : {}),
      });
    this.state = { kind: 'sending' };
    const entered = await session.signIn(email.trim(), password);
    if (entered.ok) {
      this.password = '';
      this.state = { kind: 'editing', problems: {} };
    } else if (entered.error.kind === 'unreachable') await this.#showProblems({ form: text.unreachable });
    else if (entered.error.status === 429) await this.#showProblems({ form: text.signIn.tooMany });
    else if (entered.error.status >= 500) await this.#showProblems({ form: text.serverTrouble });
    else await this.#showProblems({ password: text.signIn.wrong });
  }

  override render() {
    const problems = this.state.kind === 'editing' ? this.state.problems : {};
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event)}>
        ${
          problems.form === undefined
            ? nothing
            : html`<p class="notice" role="alert">
                <wa-icon name="attention"></wa-icon><span>${problems.form}</span>
              </p>`
        }
        ${field({
          name: 'email',
          label: text.signIn.email,
          value: this.email,
          error: problems.email,
          type: 'email',
          inputmode: 'email',
          autocomplete: 'username',
          onInput: (email) => this.#type({ email }),
        })}
        ${field({
          name: 'password',
          label: text.signIn.password,
          value: this.password,
          error: problems.password,
          type: 'password',
          autocomplete: 'current-password',
          onInput: (password) => this.#type({ password }),
        })}
        <wa-button
          type="submit"
          appearance="accent"
          variant="neutral"
          ?loading=${this.state.kind === 'sending'}
          >${text.signIn.submit}</wa-button
        >
      </form>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-in-form': SignInForm;
  }
}
