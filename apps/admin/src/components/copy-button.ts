import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { text } from '../i18n/en.ts';
import { shared } from '../styles/shared.ts';
import { copy } from './clipboard.ts';
import { toast } from './toast.ts';

const copiedForMs = 2000;

/** Copies `value`, says so on itself for two seconds and in a toast that is read out. */
@customElement('copy-button')
export class CopyButton extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-block;
      }

      wa-button {
        width: 100%;
      }
    `,
  ];

  @property() value = '';
  @property() label: string = text.share.copy;
  /** What the toast says once it is copied. */
  @property() said: string = text.share.copiedToast;
  @property() appearance: 'accent' | 'outlined' = 'outlined';
  /** Set by whoever copied on this button's behalf. */
  @property({ type: Boolean }) copied = false;
  @state() private shownCopied = false;

  async #copy(): Promise<void> {
    const copied = await copy(this.value);
    toast(copied ? this.said : text.share.copyFailed);
    if (!copied) return;
    this.shownCopied = true;
    setTimeout(() => {
      this.shownCopied = false;
      this.copied = false;
    }, copiedForMs);
  }

  override focus(): void {
    this.renderRoot.querySelector('wa-button')?.focus();
  }

  override render() {
    const copied = this.copied || this.shownCopied;
    return html`
      <wa-button appearance=${this.appearance} variant="neutral" @click=${() => this.#copy()}>
        <wa-icon slot="start" name=${copied ? 'check' : 'copy'}></wa-icon>
        ${copied ? text.share.copied : this.label}
      </wa-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-button': CopyButton;
  }
}
