import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';

export type DotForm = 'empty' | 'dashed' | 'half' | 'paid' | 'grey' | 'attention';

/**
 * The dot of the house: filled red means paid and nothing else does. Forms differ, not only colours, and the
 * word always stands beside it, in the slot.
 */
@customElement('status-dot')
export class StatusDot extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      white-space: nowrap;
    }

    i {
      flex: none;
      width: 0.75rem;
      height: 0.75rem;
      border-radius: 50%;
      border: 1.5px solid var(--edge);
    }

    .dashed {
      border-style: dashed;
      border-color: var(--ink);
    }

    .half {
      border-color: var(--dot);
      background: linear-gradient(90deg, var(--dot) 50%, transparent 50%);
    }

    .paid {
      background: var(--dot);
      border-color: var(--dot);
    }

    :host([placed]) .paid {
      animation: place 420ms cubic-bezier(0.2, 1.4, 0.4, 1);
    }

    .grey {
      background: var(--line);
      border-color: var(--line);
    }

    .attention {
      border-color: var(--attention);
    }

    :host([form='grey']) {
      color: var(--soft);
    }

    :host([form='attention']) {
      color: var(--attention);
    }

    @keyframes place {
      from {
        transform: scale(0);
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .paid {
        animation: none !important;
      }
    }

    @media (forced-colors: active) {
      .paid {
        background: CanvasText;
        forced-color-adjust: none;
      }
    }
  `;

  @property({ reflect: true }) form: DotForm = 'empty';
  /** Plays the short movement of a dot being placed. */
  @property({ type: Boolean, reflect: true }) placed = false;

  override render() {
    return html`<i class=${classMap({ [this.form]: true })}></i><slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-dot': StatusDot;
  }
}
