import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, type PropertyValues, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { failureWords } from '../../components/failure-words.ts';
import { fieldStyles } from '../../components/field.ts';
import { toast } from '../../components/toast.ts';
import { RevokeSigningKeyDocument, type SigningKeyFactsFragment } from '../../generated/graphql.ts';
import { enDevelopers as words } from '../../i18n/en-developers.ts';
import { shared } from '../../styles/shared.ts';
import { linkDialogStyles } from '../link/link-dialog.styles.ts';

/**
 * Asks, in words, before a signing key is revoked: open as long as it is given one.
 * @fires revoked - it was
 * @fires closed - it was closed
 */
@customElement('revoke-key-dialog')
export class RevokeKeyDialog extends LitElement {
  static override styles = [shared, fieldStyles, linkDialogStyles];

  @property({ attribute: false }) signingKey: SigningKeyFactsFragment | null = null;
  @state() private problem: string | null = null;
  @state() private busy = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('signingKey')) this.problem = null;
  }

  async #revoke(id: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const answer = await ask(RevokeSigningKeyDocument, { id });
    this.busy = false;
    if (!answer.ok) this.problem = failureWords[answer.error];
    else if (answer.value.signingKeyRevoke.__typename !== 'SigningKeyRevokeSuccess')
      this.problem = answer.value.signingKeyRevoke.message;
    else {
      toast(words.revokeDone);
      this.dispatchEvent(new Event('revoked'));
      const dialog = this.renderRoot.querySelector('wa-dialog');
      if (dialog !== null) dialog.open = false;
    }
  }

  #question({ id, name }: SigningKeyFactsFragment): TemplateResult {
    return html`
      <h2>${words.revokeTitle(name)}</h2>
      <p class="soft">${words.revokeBody}</p>
      ${
        this.problem === null
          ? nothing
          : html`<p class="notice" role="alert">
              <wa-icon name="attention"></wa-icon><span>${this.problem}</span>
            </p>`
      }
      <div class="actions">
        <wa-button autofocus appearance="plain" variant="neutral" data-dialog="close"
          >${words.keep}</wa-button
        >
        <wa-button
          appearance="outlined"
          variant="neutral"
          ?loading=${this.busy}
          @click=${() => this.#revoke(id)}
          >${words.revokeSubmit}</wa-button
        >
      </div>
    `;
  }

  override render() {
    const { signingKey } = this;
    return html`
      <wa-dialog
        label=${signingKey === null ? '' : words.revokeTitle(signingKey.name)}
        without-header
        ?open=${signingKey !== null}
        @wa-after-hide=${() => this.dispatchEvent(new Event('closed'))}
      >
        ${signingKey === null ? nothing : this.#question(signingKey)}
      </wa-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'revoke-key-dialog': RevokeKeyDialog;
  }
}
