import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LinkFactsFragment } from '../generated/graphql.ts';
import { formatMoney } from '../i18n/format.ts';
import { text } from '../i18n/en.ts';
import { shared } from '../styles/shared.ts';
import { currencyCode } from './money.ts';
import './qr-code.ts';

/**
 * The QR code as large as the screen, to be held up. When its link is paid the code gives way to the dot.
 * @fires closed - it was closed
 */
@customElement('qr-screen')
export class QrScreen extends LitElement {
  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: 100vw;
        --spacing: 0;
      }

      wa-dialog::part(dialog) {
        width: 100vw;
        max-width: none;
        height: 100dvh;
        max-height: none;
        margin: 0;
        border-radius: 0;
        background: var(--wall);
      }

      wa-dialog::part(body) {
        display: grid;
      }

      .screen {
        display: grid;
        grid-template-rows: auto 1fr auto;
        justify-items: center;
        gap: 1.25rem;
        height: 100%;
        padding: 1.25rem 1.25rem max(1.25rem, env(safe-area-inset-bottom));
        text-align: center;
      }

      .middle {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 1rem;
      }

      qr-code {
        width: min(86vw, 62dvh, 40rem);
        border: 1px solid var(--line);
      }

      .who {
        font-weight: 600;
      }

      .what {
        font-style: italic;
        overflow-wrap: anywhere;
      }

      .amount {
        font-size: 1.75rem;
        font-weight: 700;
        letter-spacing: -0.02em;
        font-variant-numeric: tabular-nums;
      }

      .amount small {
        font-size: 0.9375rem;
        font-weight: 500;
        letter-spacing: 0;
        color: var(--soft);
      }

      .dot {
        width: min(48vw, 34dvh, 18rem);
        aspect-ratio: 1;
        border-radius: 50%;
        background: var(--dot);
        animation: place 520ms cubic-bezier(0.2, 1.3, 0.4, 1);
      }

      .paid {
        font-size: 1.75rem;
        font-weight: 700;
        letter-spacing: -0.02em;
      }

      @keyframes place {
        from {
          transform: scale(0);
        }
      }
    `,
  ];

  @property({ attribute: false }) link: LinkFactsFragment | null = null;
  @property() merchant = '';
  @property({ type: Boolean }) open = false;

  #hidden(event: Event): void {
    event.stopPropagation();
    if (event.target === event.currentTarget) this.dispatchEvent(new Event('closed'));
  }

  #screen(link: LinkFactsFragment): TemplateResult {
    const paid = link.status === 'PAID';
    const amount = paid ? (link.paid ?? link.amount) : link.amount;
    return html`
      <div class="screen">
        <div>
          <p class="who">${this.merchant}</p>
          <p class="what">${link.reference}</p>
        </div>
        <div class="middle" aria-live="polite">
          ${
            paid
              ? html`<div class="dot"></div>
                  <p class="paid">${text.share.paidNow} ✓</p>`
              : html`<qr-code .value=${link.url} .label=${text.share.qrAlt(link.reference)}></qr-code>
                  <p class="soft">${text.share.qrHint}</p>`
          }
          <p class="amount">
            ${amount === null ? text.options.payerDecidesShort : html`${formatMoney(amount)}${currencyCode(amount)}`}
          </p>
        </div>
        <wa-button autofocus appearance="outlined" variant="neutral" data-dialog="close"
          >${text.close}</wa-button
        >
      </div>
    `;
  }

  override render() {
    const { link } = this;
    if (link === null) return nothing;
    return html`
      <wa-dialog
        label=${text.share.qr}
        without-header
        ?open=${this.open}
        @wa-hide=${(event: Event) => event.stopPropagation()}
        @wa-after-hide=${(event: Event) => this.#hidden(event)}
      >
        ${this.open ? this.#screen(link) : nothing}
      </wa-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qr-screen': QrScreen;
  }
}
