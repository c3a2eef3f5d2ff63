import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ask } from '../../api/ask.ts';
import { failureWords } from '../../components/failure-words.ts';
import '../../components/copy-button.ts';
import { field, fieldStyles, focusFirstProblem } from '../../components/field.ts';
import '../../components/status-dot.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { CreateSigningKeyDocument, type SigningKeyFactsFragment } from '../../generated/graphql.ts';
import { enDevelopers as words } from '../../i18n/en-developers.ts';
import { text } from '../../i18n/en.ts';
import { formatMoment, formatWhen } from '../../i18n/format.ts';
import { shared } from '../../styles/shared.ts';
import { signingKeysStyles } from './signing-keys.styles.ts';

type State =
  | { readonly kind: 'naming'; readonly problem: string | null }
  | { readonly kind: 'making' }
  /** Shown this once, until somebody says that it is kept. */
  | { readonly kind: 'made'; readonly name: string; readonly secret: string };

/**
 * The keys that a merchant's server signs with: made, with the secret shown once, and listed.
 * @fires made - there is one more
 * @fires revoke - one of them is to be revoked: it is the detail
 */
@customElement('signing-keys')
export class SigningKeys extends LitElement {
  static override styles = [shared, fieldStyles, tableStyles, signingKeysStyles];

  /** Null while they are on their way. */
  @property({ attribute: false }) keys: readonly SigningKeyFactsFragment[] | null = null;
  @property({ attribute: false }) timeZone = 'UTC';
  @state() private state: State = { kind: 'naming', problem: null };
  @state() private name = '';

  async #refuse(problem: string): Promise<void> {
    this.state = { kind: 'naming', problem };
    await this.updateComplete;
    focusFirstProblem(this.renderRoot);
  }

  async #make(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.state.kind === 'making') return;
    const name = this.name.trim();
    if (name === '') return this.#refuse(words.nameMissing);
    this.state = { kind: 'making' };
    const answer = await ask(CreateSigningKeyDocument, { name });
    if (!answer.ok) return this.#refuse(failureWords[answer.error]);
    const made = answer.value.signingKeyCreate;
    if (made.__typename !== 'SigningKeyCreateSuccess') return this.#refuse(made.message);
    this.name = '';
    this.state = { kind: 'made', name: made.signingKey.name, secret: made.secret };
    this.dispatchEvent(new Event('made'));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.secret code')?.focus();
  }

  #form(): TemplateResult {
    const { state: shown } = this;
    return html`
      <form class="new" novalidate @submit=${(event: SubmitEvent) => this.#make(event)}>
        ${field({
          name: 'name',
          label: words.name,
          value: this.name,
          error: shown.kind === 'naming' ? (shown.problem ?? undefined) : undefined,
          placeholder: words.namePlaceholder,
          autocomplete: 'off',
          maxlength: 60,
          onInput: (name) => {
            this.name = name;
            if (shown.kind === 'naming') this.state = { kind: 'naming', problem: null };
          },
        })}
        <wa-button type="submit" appearance="outlined" variant="neutral" ?loading=${shown.kind === 'making'}
          >${words.make}</wa-button
        >
      </form>
    `;
  }

  #secret(name: string, secret: string): TemplateResult {
    return html`
      <div class="made" role="status">
        <p><strong>${words.made(name)}.</strong> ${words.secretOnce}</p>
        <div class="secret">
          <code translate="no" tabindex="0" role="textbox" aria-readonly="true" aria-label=${words.secret}
            >${secret}</code
          >
          <copy-button
            appearance="accent"
            .value=${secret}
            .label=${words.copySecret}
            .said=${words.secretCopied}
          ></copy-button>
          <wa-button
            appearance="plain"
            variant="neutral"
            @click=${() => (this.state = { kind: 'naming', problem: null })}
            >${words.copied}</wa-button
          >
        </div>
      </div>
    `;
  }

  #row(key: SigningKeyFactsFragment): TemplateResult {
    const { timeZone } = this;
    const { id, name, createdAt, revokedAt } = key;
    return html`
      <tr>
        <td class="name">${name}<code class="code" translate="no">${id}</code></td>
        <td class="when">
          <time datetime=${createdAt} title=${formatMoment(createdAt, timeZone)}
            >${formatWhen(createdAt, timeZone)}</time
          >
        </td>
        <td class="standing">
          <status-dot form=${revokedAt === null ? 'empty' : 'grey'}
            >${revokedAt === null ? words.inUse : words.revoked(formatWhen(revokedAt, timeZone))}</status-dot
          >
        </td>
        <td class="act">
          ${
            revokedAt === null
              ? html`<wa-button
                  size="s"
                  appearance="plain"
                  variant="neutral"
                  @click=${() => this.dispatchEvent(new CustomEvent('revoke', { detail: key }))}
                  >${words.revoke}<span class="visually-hidden">${words.ofKey(name)}</span></wa-button
                >`
              : nothing
          }
        </td>
      </tr>
    `;
  }

  #list(): TemplateResult {
    const { keys } = this;
    if (keys === null) return html`<p class="soft" aria-busy="true">${text.loading}</p>`;
    if (keys.length === 0) return html`<p class="soft">${words.none}</p>`;
    return html`
      <table aria-labelledby="keys">
        <thead>
          <tr>
            <th scope="col">${words.key}</th>
            <th scope="col" class="when">${words.createdAt}</th>
            <th scope="col">${words.status}</th>
            <th scope="col" class="act"><span class="visually-hidden">${words.revoke}</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            keys,
            ({ id }) => id,
            (key) => this.#row(key),
          )}
        </tbody>
      </table>
    `;
  }

  override render() {
    const { state: shown } = this;
    return html`
      <section class="paper" aria-labelledby="keys">
        <h2 id="keys">${words.keysTitle}</h2>
        ${this.#list()} ${shown.kind === 'made' ? this.#secret(shown.name, shown.secret) : this.#form()}
        <p class="soft rotation">${words.rotation}</p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'signing-keys': SigningKeys;
  }
}
