import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import WaCheckbox from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ask, type AskFailure } from '../../api/ask.ts';
import '../../components/copy-button.ts';
import { loadProblem, nothingStyles } from '../../components/load-problem.ts';
import { pageHeader, pageHeaderStyles } from '../../components/page-header.ts';
import { sectionStyles } from '../../components/section.styles.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { toast } from '../../components/toast.ts';
import {
  SetSignatureRequiredDocument,
  type SigningKeyFactsFragment,
  SigningKeysDocument,
  type SigningKeysQuery,
} from '../../generated/graphql.ts';
import { enDevelopers as text } from '../../i18n/en-developers.ts';
import type { Viewer } from '../../session/session.ts';
import { shared } from '../../styles/shared.ts';
import { developersPageStyles } from './developers-page.styles.ts';
import './revoke-key-dialog.ts';
import './signing-keys.ts';

type PaymentUrl = SigningKeysQuery['viewer']['merchant']['paymentUrl'];
type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: AskFailure }
  | {
      readonly kind: 'loaded';
      readonly keys: readonly SigningKeyFactsFragment[];
      readonly paymentUrl: PaymentUrl;
    };

/** What the merchant's own server needs: its signing keys, code to sign with, and whether it has to. */
@customElement('developers-page')
export class DevelopersPage extends LitElement {
  static override styles = [
    shared,
    nothingStyles,
    pageHeaderStyles,
    tableStyles,
    sectionStyles,
    developersPageStyles,
  ];

  @property({ attribute: false }) viewer: Viewer | null = null;
  @state() private state: State = { kind: 'loading' };
  @state() private revoking: SigningKeyFactsFragment | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const answer = await ask(SigningKeysDocument, {});
    this.state = answer.ok
      ? {
          kind: 'loaded',
          keys: answer.value.signingKeys,
          paymentUrl: answer.value.viewer.merchant.paymentUrl,
        }
      : { kind: 'failed', failure: answer.error };
  }

  async #require(required: boolean): Promise<void> {
    const answer = await ask(SetSignatureRequiredDocument, { required });
    toast(answer.ok ? (required ? text.requiredOn : text.requiredOff) : text.requiredFailed);
    await this.#load();
  }

  /** Whether to revoke it; `null`: that was answered. */
  #ask(key: SigningKeyFactsFragment | null): void {
    this.revoking = key;
  }

  #snippet(keys: readonly SigningKeyFactsFragment[], { code }: PaymentUrl, currency: string): TemplateResult {
    const kid = keys.find(({ revokedAt }) => revokedAt === null)?.id ?? null;
    const snippet = text.snippet({ kid, code, currency }, location.origin);
    return html`
      <section class="paper" aria-labelledby="snippet">
        <div class="title">
          <h2 id="snippet">${text.snippetTitle}</h2>
          <copy-button .value=${snippet} .label=${text.copySnippet} .said=${text.snippetCopied}></copy-button>
        </div>
        <pre
          translate="no"
          tabindex="0"
          aria-labelledby="snippet"
          role="textbox"
          aria-readonly="true"
          aria-multiline="true"
        >
${snippet}</pre>
        <p class="soft">${text.snippetHint}</p>
      </section>
    `;
  }

  #required({ signatureRequired }: PaymentUrl): TemplateResult {
    return html`
      <section class="paper" aria-labelledby="url">
        <h2 id="url">${text.urlTitle}</h2>
        <wa-checkbox
          .checked=${live(signatureRequired)}
          @change=${({ currentTarget }: Event) => {
            if (currentTarget instanceof WaCheckbox) void this.#require(currentTarget.checked);
          }}
          >${text.required}<span slot="hint">${text.requiredHint}</span></wa-checkbox
        >
      </section>
    `;
  }

  #loaded(viewer: Viewer): TemplateResult {
    const { state: shown } = this;
    if (shown.kind === 'failed')
      return html`<div class="paper">
        ${loadProblem(text.keysFailed, shown.failure, () => this.#load())}
      </div>`;
    const { keys, paymentUrl } = shown.kind === 'loaded' ? shown : { keys: null, paymentUrl: null };
    return html`
      <signing-keys
        .keys=${keys}
        .timeZone=${viewer.merchant.timeZone}
        @made=${() => this.#load()}
        @revoke=${({ detail }: CustomEvent<SigningKeyFactsFragment>) => this.#ask(detail)}
      ></signing-keys>
      ${
        paymentUrl === null || keys === null
          ? nothing
          : html`${this.#snippet(keys, paymentUrl, viewer.merchant.paymentUrl.currency)}
            ${this.#required(paymentUrl)}`
      }
    `;
  }

  override render() {
    const { viewer } = this;
    if (viewer === null) return nothing;
    return html`
      ${pageHeader(text.title, viewer)}
      <p class="intro">${text.intro}</p>
      ${this.#loaded(viewer)}
      <revoke-key-dialog
        .signingKey=${this.revoking}
        @revoked=${() => this.#load()}
        @closed=${() => this.#ask(null)}
      ></revoke-key-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'developers-page': DevelopersPage;
  }
}
