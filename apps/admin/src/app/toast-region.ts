import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { hearToasts } from '../components/toast.ts';
import { shared } from '../styles/shared.ts';

const shownForMs = 3500;

/**
 * Where toasts appear, above every dialog. They are read out from a second place that is never hidden, because
 * screen readers follow changes inside of a region that they know.
 */
@customElement('toast-region')
export class ToastRegion extends LitElement {
  static override styles = [
    shared,
    css`
      div {
        position: fixed;
        inset: auto 0 1.5rem;
        width: fit-content;
        max-width: min(30rem, calc(100vw - 2rem));
        margin: 0 auto;
        padding: 0;
        border: 0;
        background: none;
        pointer-events: none;
        overflow: visible;
      }

      p {
        margin: 0;
        padding: 0.625rem 1rem;
        border-radius: var(--radius);
        background: var(--ink);
        color: var(--label);
        font-weight: 500;
        box-shadow: 0 10px 30px -10px var(--shadow);
        animation: rise 160ms ease;
      }

      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(0.5rem);
        }
      }

      @media (max-width: 45rem) {
        div {
          bottom: calc(4.75rem + env(safe-area-inset-bottom));
        }
      }

      @media (prefers-reduced-motion: reduce) {
        p {
          animation: none;
        }
      }
    `,
  ];

  @state() private words: string | null = null;
  #unhear: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unhear = hearToasts((words) => this.#show(words));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unhear?.();
  }

  #show(words: string): void {
    this.words = words;
    const region = this.renderRoot.querySelector('div');
    // Shown anew, it rises to the top of the top layer, above a dialog that was opened after it.
    region?.hidePopover();
    region?.showPopover();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.words = null), shownForMs);
  }

  override render() {
    return html`
      <span class="visually-hidden" role="status">${this.words ?? ''}</span>
      <div popover="manual" aria-hidden="true">${this.words === null ? '' : html`<p>${this.words}</p>`}</div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'toast-region': ToastRegion;
  }
}
