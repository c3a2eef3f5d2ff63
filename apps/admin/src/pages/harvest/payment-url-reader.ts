import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ask } from '../../api/ask.ts';
import { field, fieldStyles } from '../../components/field.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { toast } from '../../components/toast.ts';
import {
  PaymentUrlFormatDocument,
  PaymentUrlReadingDocument,
  type PaymentUrlReadingQuery,
  PaymentUrlSetNumberFormatDocument,
} from '../../generated/graphql.ts';
import { enPaymentUrl as text } from '../../i18n/en-payment-url.ts';
import { formatMoney } from '../../i18n/format.ts';
import { shared } from '../../styles/shared.ts';

type Reading = NonNullable<PaymentUrlReadingQuery['paymentUrlReading']>;
type Answer = { readonly kind: 'read'; readonly reading: Reading } | { readonly kind: 'not_ours' | 'failed' };
type Format = keyof typeof text.formats;

const formats: readonly Format[] = ['UNKNOWN', 'DECIMAL_POINT', 'DECIMAL_COMMA'];

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
  }
};

/** How amounts in the Payment URL are read: the merchant's setting, and a box that tries a filled-in link. */
@customElement('payment-url-reader')
export class PaymentUrlReader extends LitElement {
  static override styles = [
    shared,
    fieldStyles,
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 1rem;
        margin-bottom: 1rem;
      }

      section,
      form {
        padding: 1.25rem;
      }

      h2,
      wa-input {
        margin-bottom: 0.75rem;
      }

      .answer {
        margin-top: 0.875rem;
        overflow-wrap: anywhere;
      }

      @media (max-width: 60rem) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property() currency = '';
  @state() private format: Format | null = null;
  @state() private url = '';
  @state() private answer: Answer | null = null;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const answer = await ask(PaymentUrlFormatDocument, {});
    if (answer.ok) this.format = answer.value.viewer.merchant.paymentUrl.numberFormat;
  }

  async #save(numberFormat: Format): Promise<void> {
    const before = this.format;
    this.format = numberFormat;
    const saved = await ask(PaymentUrlSetNumberFormatDocument, { numberFormat });
    if (!saved.ok) this.format = before;
    toast(saved.ok ? text.formatSaved : text.formatFailed);
    this.answer = null;
  }

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
      <section class="paper" aria-labelledby="format">
        <h2 id="format">${text.formatTitle}</h2>
        <wa-select
          label=${text.formatLabel}
          ?disabled=${this.format === null}
          .value=${live(this.format ?? '')}
          @change=${({ currentTarget }: Event) => {
            if (!(currentTarget instanceof WaSelect)) return;
            const chosen = formats.find((format) => format === currentTarget.value);
            if (chosen !== undefined) void this.#save(chosen);
          }}
        >
          ${formats.map((format) => html`<wa-option value=${format}>${text.formats[format]}</wa-option>`)}
          <p slot="hint">${text.formatHint}</p>
        </wa-select>
      </section>
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
