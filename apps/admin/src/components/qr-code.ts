import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { encode } from 'uqr';

/** A QR code as one SVG path: dark on white in every scheme, since cameras expect it. */
@customElement('qr-code')
export class QrCode extends LitElement {
  static override styles = css`
    :host {
      display: block;
      aspect-ratio: 1;
      background: #fff;
      border-radius: var(--radius-label);
    }

    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  @property() value = '';
  /** What a screen reader says. */
  @property() label = '';

  override render() {
    const { data, size } = encode(this.value, { ecc: 'M', border: 2 });
    const path = data
      .flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
      .join('');
    return html`
      <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label} shape-rendering="crispEdges">
        ${svg`<path d=${path} fill="#000"></path>`}
      </svg>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qr-code': QrCode;
  }
}
