import '@awesome.me/webawesome/dist/components/button/button.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { field, fieldStyles } from '../../components/field.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { PaymentUrlReadingDocument, type PaymentUrlReadingQuery } from '../../generated/graphql.ts';
import { enPaymentUrl as text } from '../../i18n/en-payment-url.ts';
import { formatMoney } from '../../i18n/format.ts';
import { shared } from '../../styles/shared.ts';

type Reading = NonNullable<PaymentUrlReadingQuery['paymentUrlReading']>;
type Answer = { readonly kind: 'read'; readonly reading: Reading } | { readonly kind: 'not_ours' | 'failed' };

const amountIn = ({ kind, amount, amountAsWritten, candidates }: Reading, currency: string): string => {
  switch (kind) {
    case 'READ':
      return amount === null ? text.unreadable(amountAsWritten) : text.read(formatMoney(amount));
    case 'AMBIGUOUS':
      return text.ambiguous(amountAsWritten ?? '', candidates.map(formatMoney));
    case 'UNREADABLE':
      return text.unreadable(amountAsWritten);
    case 'NOT_REPLACED':
      return text.notReplaced;
    case 'CONTRADICTION':
      return text.contradiction(currency);
    case 'ABOVE_MAXIMUM':
      return text.aboveMaximum(amountAsWritten ?? '');
  }
};

/** A box that tells what a payer would see who opens a filled-in link. */
@customElement('payment-url-reader')
export class PaymentUrlReader extends LitElement {
  static override styles = [
    shared,
    fieldStyles,
    tableStyles,
    css`
      form {
        padding: 1.25rem;
        margin-bottom: 1rem;
      }

      h2,
      wa-input {
        margin-bottom: 0.75rem;
      }

      .answer {
        margin-top: 0.875rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() currency = '';
  @state() private url = '';
  @state() private answer: Answer | null = null;
  @state() private busy = false;

  #type(url: string): void {
    this.url = url;
    this.answer = null;
  }

  async #read(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { url } = this;
    this.busy = true;
    const answer = await ask(PaymentUrlReadingDocument, { url });
    this.busy = false;
    if (url !== this.url) return;
    if (!answer.ok) this.answer = { kind: 'failed' };
    else {
      const reading = answer.value.paymentUrlReading;
      this.answer = reading === null ? { kind: 'not_ours' } : { kind: 'read', reading };
    }
  }

  #answer(): TemplateResult | typeof nothing {
    const { answer } = this;
    if (answer === null) return nothing;
    if (answer.kind !== 'read')
      return html`<p>${answer.kind === 'failed' ? text.tryFailed : text.notOurs}</p>`;
    const { reading } = answer;
    const { signature } = reading;
    if (signature !== null && signature !== 'ACCEPTED')
      return html`<p><strong>${text.signatures[signature]}</strong></p>`;
    return html`
      <p><strong>${amountIn(reading, this.currency)}</strong></p>
      ${['NOT_REPLACED', 'CONTRADICTION'].includes(reading.kind) ? nothing : html`<p>${text.reference(reading.reference)}</p>`}
      ${signature === null ? nothing : html`<p>${text.signed}</p>`}
    `;
  }

  override render() {
    return html`
      <form class="paper" aria-labelledby="try" @submit=${(event: SubmitEvent) => this.#read(event)}>
        <h2 id="try">${text.tryTitle}</h2>
        ${field({
          name: 'url',
          label: text.tryLabel,
          value: this.url,
          error: undefined,
          hint: text.tryHint,
          autocomplete: 'off',
          maxlength: 8000,
          onInput: (url) => this.#type(url),
        })}
        <wa-button type="submit" appearance="outlined" variant="neutral" ?loading=${this.busy}
          >${text.trySubmit}</wa-button
        >
        <div class="answer" role="status">${this.#answer()}</div>
      </form>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'payment-url-reader': PaymentUrlReader;
  }
}
