import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { navigate, paths } from '../../app/router.ts';
import { field, fieldStyles, focusFirstProblem } from '../../components/field.ts';
import { frontPageStyles } from '../../components/front-page.styles.ts';
import { text } from '../../i18n/en.ts';
import { session } from '../../session/session.ts';
import { shared } from '../../styles/shared.ts';

const shortestPassword = 12;

type Owner = { readonly name: string; readonly email: string; readonly password: string };
type Problems = { readonly [Field in keyof Owner]?: string } & {
  readonly form?: string;
  readonly token?: string;
};
type State = { readonly kind: 'editing'; readonly problems: Problems } | { readonly kind: 'sending' };

const problemsOf = ({ name, email, password }: Owner): Problems => ({
  ...(name.trim() === '' ? { name: text.welcome.emptyName } : {}),
  ...(/^\S+@\S+$/.test(email.trim())
    ? {}
    : { email: email.trim() === '' ? text.welcome.emptyEmail : text.welcome.badEmail }),
  ...(password.length < shortestPassword
    ? { password: text.welcome.shortPassword(shortestPassword - password.length) }
    : {}),
});

const isField = (name: string | null): name is keyof Owner =>
  name === 'name' || name === 'email' || name === 'password';

/** The first owner takes the place over, by the one-time token in the address. */
@customElement('welcome-page')
export class WelcomePage extends LitElement {
  static override styles = [
    shared,
    fieldStyles,
    frontPageStyles,
    css`
      form {
        display: grid;
        gap: 1rem;
      }

      .notice {
        margin-bottom: 1rem;
      }

      form wa-button {
        margin-top: 0.25rem;
      }
    `,
  ];

  @property() token = '';
  @state() private owner: Owner = { name: '', email: '', password: '' };
  @state() private state: State = { kind: 'editing', problems: {} };

  async #showProblems(problems: Problems): Promise<void> {
    this.state = { kind: 'editing', problems };
    await this.updateComplete;
    focusFirstProblem(this.renderRoot);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.state.kind === 'sending') return;
    const problems = problemsOf(this.owner);
    if (Object.keys(problems).length > 0) return this.#showProblems(problems);
    this.state = { kind: 'sending' };
    const { name, email, password } = this.owner;
    const claimed = await session.claimOwner({
      token: this.token,
      name: name.trim(),
      email: email.trim(),
      password,
    });
    if (claimed.ok) return navigate(paths.links, 'replace');
    const refusal = claimed.error;
    if (refusal.kind === 'unreachable') return this.#showProblems({ form: text.unreachable });
    if (isField(refusal.field)) return this.#showProblems({ [refusal.field]: refusal.message });
    if (refusal.status >= 500) return this.#showProblems({ form: text.serverTrouble });
    if (refusal.status === 429) return this.#showProblems({ form: text.signIn.tooMany });
    return this.#showProblems({ token: text.welcome.usedToken });
  }

  #field(name: keyof Owner, problems: Problems) {
    const types = { name: 'text', email: 'email', password: 'password' } as const;
    const completions = { name: 'name', email: 'username', password: 'new-password' } as const;
    return field({
      name,
      label: text.welcome[name],
      value: this.owner[name],
      error: problems[name],
      type: types[name],
      autocomplete: completions[name],
      onInput: (value) => (this.owner = { ...this.owner, [name]: value }),
      hint: name === 'password' ? text.welcome.passwordHint : undefined,
    });
  }

  #notice(message: string, withSignIn: boolean) {
    return html`<p class="notice" role="alert">
      <wa-icon name="attention"></wa-icon
      ><span
        >${message} ${withSignIn ? html`<a href=${paths.signIn}>${text.welcome.toSignIn}</a>` : nothing}</span
      >
    </p>`;
  }

  override render() {
    const problems = this.state.kind === 'editing' ? this.state.problems : {};
    return html`
      <main>
        <p class="brand">${text.product}</p>
        <h1 tabindex="-1">${text.welcome.title}</h1>
        ${
          this.token === '' || problems.token !== undefined
            ? nothing
            : html`<p class="intro">${text.welcome.intro}</p>`
        }
        ${
          this.token === ''
            ? this.#notice(text.welcome.noToken, true)
            : html`
                ${problems.token === undefined ? nothing : this.#notice(problems.token, true)}
                ${problems.form === undefined ? nothing : this.#notice(problems.form, false)}
                <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event)}>
                  ${this.#field('name', problems)} ${this.#field('email', problems)}
                  ${this.#field('password', problems)}
                  <wa-button
                    type="submit"
                    appearance="accent"
                    variant="neutral"
                    ?loading=${this.state.kind === 'sending'}
                    >${text.welcome.submit}</wa-button
                  >
                </form>
              `
        }
      </main>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'welcome-page': WelcomePage;
  }
}
