import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, type PropertyValues, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { failureWords } from '../../components/failure-words.ts';
import { fieldStyles } from '../../components/field.ts';
import { toast } from '../../components/toast.ts';
import { DeactivateLinkDocument, type LinkFactsFragment } from '../../generated/graphql.ts';
import { text } from '../../i18n/en.ts';
import { shared } from '../../styles/shared.ts';
import { linkDialogStyles } from './link-dialog.styles.ts';

type State = { readonly kind: 'asking'; readonly problem: string | null } | { readonly kind: 'saving' };

/**
 * Asks, in words, before a link is deactivated.
 * @fires closed - it was closed
 */
@customElement('deactivate-dialog')
export class DeactivateDialog extends LitElement {
  static override styles = [shared, fieldStyles, linkDialogStyles];

  @property({ attribute: false }) link: LinkFactsFragment | null = null;
  @property({ type: Boolean }) open = false;
  @state() private state: State = { kind: 'asking', problem: null };

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.state = { kind: 'asking', problem: null };
  }

  async #deactivate(id: string): Promise<void> {
    if (this.state.kind === 'saving') return;
    this.state = { kind: 'saving' };
    const answer = await ask(DeactivateLinkDocument, { id });
    if (!answer.ok) {
      const problem = failureWords[answer.error];
      this.state = { kind: 'asking', problem };
      return;
    }
    const result = answer.value.paymentLinkDeactivate;
    if (result.__typename === 'PaymentLink') {
      toast(text.deactivate.done);
      const dialog = this.renderRoot.querySelector('wa-dialog');
      if (dialog !== null) dialog.open = false;
    } else {
      const problem = result.errorCode === 'LINK_HAS_PAYMENT' ? text.deactivate.hasPayment : result.message;
      this.state = { kind: 'asking', problem };
    }
  }

  #question(link: LinkFactsFragment): TemplateResult {
    const { state: shown } = this;
    return html`
      <h2>${text.deactivate.title}</h2>
      <p class="soft">${text.deactivate.body(link.reference)}</p>
      ${
        shown.kind === 'asking' && shown.problem !== null
          ? html`<p class="notice" role="alert">
              <wa-icon name="attention"></wa-icon><span>${shown.problem}</span>
            </p>`
          : nothing
      }
      <div class="actions">
        <wa-button autofocus appearance="plain" variant="neutral" data-dialog="close"
          >${text.deactivate.keep}</wa-button
        >
        <wa-button
          appearance="outlined"
          variant="neutral"
          ?loading=${shown.kind === 'saving'}
          @click=${() => this.#deactivate(link.id)}
          >${text.deactivate.submit}</wa-button
        >
      </div>
    `;
  }

  override render() {
    const { link } = this;
    if (link === null) return nothing;
    return html`
      <wa-dialog
        label=${text.deactivate.title}
        without-header
        ?open=${this.open}
        @wa-after-hide=${() => this.dispatchEvent(new Event('closed'))}
      >
        ${this.open ? this.#question(link) : nothing}
      </wa-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'deactivate-dialog': DeactivateDialog;
  }
}
