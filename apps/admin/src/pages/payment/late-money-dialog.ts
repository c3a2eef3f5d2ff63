import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, type PropertyValues, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { KeptKey } from '../../api/kept-key.ts';
import { fieldStyles } from '../../components/field.ts';
import { toast } from '../../components/toast.ts';
import {
  AcceptLateMoneyDocument,
  type PaymentDetailFragment,
  RefundLateMoneyDocument,
} from '../../generated/graphql.ts';
import { formatMoney } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';
import { shared } from '../../styles/shared.ts';
import { linkDialogStyles } from '../link/link-dialog.styles.ts';

export type LateChoice = 'accept' | 'refund';

type State =
  | { readonly kind: 'asking'; readonly notice?: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'over'; readonly notice: string };

const words = text.payment.late;

/**
 * Asks, in words, before late money is kept or given back.
 * @fires closed - it was closed
 * @fires payment-changed - `detail` is the payment as the server answered it
 */
@customElement('late-money-dialog')
export class LateMoneyDialog extends LitElement {
  static override styles = [shared, fieldStyles, linkDialogStyles];

  @property({ attribute: false }) payment: PaymentDetailFragment | null = null;
  /** `null`: closed. */
  @property({ attribute: false }) choice: LateChoice | null = null;
  @state() private state: State = { kind: 'asking' };
  /** What the reader was told it is about. */
  @state() private shown: PaymentDetailFragment['refundable'] | null = null;
  readonly #key = new KeptKey();

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('choice') || this.choice === null || this.payment === null) return;
    this.state = { kind: 'asking' };
    this.#key.forget();
    this.shown = this.choice === 'refund' ? this.payment.refundable : this.payment.amount;
  }

  async #carryOut(payment: PaymentDetailFragment, choice: LateChoice): Promise<void> {
    const { shown } = this;
    if (this.state.kind !== 'asking' || shown === null) return;
    this.state = { kind: 'saving' };
    const { amount, currency } = shown;
    const idempotencyKey = this.#key.current;
    const answer =
      choice === 'accept'
        ? await ask(AcceptLateMoneyDocument, { input: { idempotencyKey, paymentId: payment.id } })
        : await ask(RefundLateMoneyDocument, {
            input: { idempotencyKey, paymentId: payment.id, refundable: { amount, currency } },
          });
    if (!answer.ok) {
      // Whatever went wrong, it may have been carried out: the next try is the same request.
      this.state = { kind: 'asking', notice: text.payment.dialog.unclear };
      return;
    }
    this.#key.forget();
    const result =
      'lateMoneyAccept' in answer.value ? answer.value.lateMoneyAccept : answer.value.lateMoneyRefund;
    if (!('payment' in result)) {
      if ('current' in result && result.current !== null) this.#changed(result.current);
      this.state = { kind: 'over', notice: result.message };
      return;
    }
    this.#changed(result.payment);
    if ('refund' in result && result.refund.status === 'DECLINED') {
      this.state = { kind: 'over', notice: text.payment.dialog.declined };
      return;
    }
    toast('refund' in result ? this.#refundWords(result.refund.status, shown) : words.accepted);
    const dialog = this.renderRoot.querySelector('wa-dialog');
    if (dialog !== null) dialog.open = false;
  }

  #refundWords(status: string, amount: PaymentDetailFragment['refundable']): string {
    const { done, onItsWay } = text.payment.dialog;
    return status === 'SUCCEEDED' ? done(formatMoney(amount)) : onItsWay(formatMoney(amount));
  }

  #changed(payment: PaymentDetailFragment): void {
    this.dispatchEvent(new CustomEvent('payment-changed', { detail: payment }));
  }

  #question(payment: PaymentDetailFragment, choice: LateChoice, amount: string): TemplateResult {
    const { state: now } = this;
    const isAccept = choice === 'accept';
    return html`
      <h2>${isAccept ? words.acceptTitle : words.refundTitle}</h2>
      ${
        now.kind === 'saving' || now.notice === undefined
          ? nothing
          : html`<p class="notice" role="alert">
              <wa-icon name="attention"></wa-icon><span>${now.notice}</span>
            </p>`
      }
      ${
        now.kind === 'over'
          ? nothing
          : html`<p class="soft">${isAccept ? words.acceptBody(amount) : words.refundBody(amount)}</p>`
      }
      <div class="actions">
        <wa-button autofocus appearance="plain" variant="neutral" data-dialog="close"
          >${now.kind === 'over' ? text.close : text.cancel}</wa-button
        >
        ${
          now.kind === 'over'
            ? nothing
            : html`<wa-button
                appearance="accent"
                variant="neutral"
                ?loading=${now.kind === 'saving'}
                @click=${() => this.#carryOut(payment, choice)}
                >${isAccept ? words.accept(amount) : words.refund(amount)}</wa-button
              >`
        }
      </div>
    `;
  }

  override render() {
    const { payment, choice, shown } = this;
    return html`
      <wa-dialog
        label=${choice === 'refund' ? words.refundTitle : words.acceptTitle}
        without-header
        ?open=${choice !== null}
        @wa-after-hide=${() => this.dispatchEvent(new Event('closed'))}
      >
        ${
          payment === null || choice === null || shown === null
            ? nothing
            : this.#question(payment, choice, formatMoney(shown))
        }
      </wa-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'late-money-dialog': LateMoneyDialog;
  }
}
