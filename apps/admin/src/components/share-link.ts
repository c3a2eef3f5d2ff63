import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LinkFactsFragment } from '../generated/graphql.ts';
import { text } from '../i18n/en.ts';
import { shared } from '../styles/shared.ts';
import './copy-button.ts';
import { fieldStyles } from './field.ts';
import './qr-screen.ts';

const local = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|.*\.localhost)$/;

/** Whether an address leads to the reader's own computer only. */
const worksOnlyHere = (url: string): boolean => URL.canParse(url) && local.test(new URL(url).hostname);

/** A link ready to be sent: its address, Copy, QR code, Open. */
@customElement('share-link')
export class ShareLink extends LitElement {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
      }

      .address {
        display: block;
        padding: 0.625rem 0.75rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--wall);
        font-family: var(--mono);
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
        user-select: all;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }

      .buttons > * {
        flex: 1 1 auto;
      }

      @media (max-width: 30rem) {
        .buttons > copy-button {
          flex-basis: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) link: LinkFactsFragment | null = null;
  @property() merchant = '';
  /** It was copied just before it was shown. */
  @property({ type: Boolean }) copied = false;
  @state() private qrOpen = false;

  #showQr(open: boolean): void {
    this.qrOpen = open;
  }

  override render() {
    const { link } = this;
    if (link === null) return nothing;
    return html`
      <span class="address" translate="no">${link.url}</span>
      ${
        worksOnlyHere(link.url)
          ? html`<p class="notice">
              <wa-icon name="attention"></wa-icon><span>${text.share.localOnly}</span>
            </p>`
          : nothing
      }
      <div class="buttons">
        <copy-button appearance="accent" .value=${link.url} ?copied=${this.copied}></copy-button>
        <wa-button appearance="outlined" variant="neutral" @click=${() => this.#showQr(true)}>
          <wa-icon slot="start" name="qr"></wa-icon>${text.share.qr}
        </wa-button>
        <wa-button appearance="outlined" variant="neutral" href=${link.url} target="_blank" rel="noopener">
          <wa-icon slot="start" name="open"></wa-icon>${text.share.open}<span class="visually-hidden">
            (${text.share.opensInNewTab})</span
          >
        </wa-button>
      </div>
      <qr-screen
        .link=${link}
        .merchant=${this.merchant}
        ?open=${this.qrOpen}
        @closed=${() => this.#showQr(false)}
      ></qr-screen>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-link': ShareLink;
  }
}
