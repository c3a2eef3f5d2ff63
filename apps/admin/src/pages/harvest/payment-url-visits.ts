import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { sectionStyles } from '../../components/section.styles.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { PaymentUrlVisitsDocument, type PaymentUrlVisitsQuery } from '../../generated/graphql.ts';
import { enPaymentUrl as text } from '../../i18n/en-payment-url.ts';
import { formatMoment, formatWhen } from '../../i18n/format.ts';
import { shared } from '../../styles/shared.ts';

type Visits = PaymentUrlVisitsQuery['viewer']['merchant']['paymentUrl'];

const askAgainMs = 5_000;

/** Whether anybody has come through the Payment URL yet, and which of its links arrived damaged. */
@customElement('payment-url-visits')
export class PaymentUrlVisits extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    sectionStyles,
    css`
      .waiting::before {
        display: inline-block;
        width: 0.625em;
        height: 0.625em;
        margin-inline-end: 0.5em;
        border: 2px solid var(--edge);
        border-radius: 50%;
        content: '';
      }

      .opened::before {
        margin-inline-end: 0.5em;
        font-weight: 700;
        content: '✓' / '';
      }

      ul {
        display: grid;
        gap: 0.625rem;
        padding: 0;
        margin: 0.75rem 0 0;
        list-style: none;
      }

      li {
        overflow-wrap: anywhere;
      }

      h3 {
        margin-top: 1rem;
        font-size: 0.875rem;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  @property() currency = '';
  @state() private visits: Visits | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Somebody who sets it up looks at this page while they open the link elsewhere: it is asked again. */
  async #load(): Promise<void> {
    if (!document.hidden) {
      const answer = await ask(PaymentUrlVisitsDocument, {});
      if (answer.ok) this.visits = answer.value.viewer.merchant.paymentUrl;
    }
    if (this.isConnected) this.#timer = setTimeout(() => void this.#load(), askAgainMs);
  }

  #troubled({ troubledVisits }: Visits): TemplateResult | typeof nothing {
    if (troubledVisits.length === 0) return nothing;
    return html`
      <h3>${text.troubledTitle}</h3>
      <p class="soft">${text.troubledHint}</p>
      <ul>
        ${troubledVisits.map(
          ({ kind, reference, amountAsWritten, currencyAsWritten, times, lastAt }) => html`
            <li>
              <strong>${reference ?? text.noNumber}</strong>
              ${text.trouble(kind, amountAsWritten, currencyAsWritten, this.currency)}
              <span class="soft"
                ><time datetime=${lastAt} title=${formatMoment(lastAt, this.timeZone)}
                  >${formatWhen(lastAt, this.timeZone)}</time
                >${times > 1 ? ` · ${text.times(times)}` : ''}</span
              >
            </li>
          `,
        )}
      </ul>
    `;
  }

  override render() {
    const { visits } = this;
    if (visits === null) return nothing;
    return html`
      <section class="paper" aria-labelledby="visits">
        <h2 id="visits">${text.visitsTitle}</h2>
        <p role="status" class=${visits.lastVisitAt === null ? 'waiting' : 'opened'}>
          ${
            visits.lastVisitAt === null
              ? visits.troubledVisits.length === 0
                ? text.waiting
                : text.onlyDamaged
              : text.opened(formatWhen(visits.lastVisitAt, this.timeZone))
          }
        </p>
        ${this.#troubled(visits)}
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'payment-url-visits': PaymentUrlVisits;
  }
}
