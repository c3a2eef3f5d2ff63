import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LinkFactsFragment } from '../generated/graphql.ts';
import { formatMoney } from '../i18n/format.ts';
import { text } from '../i18n/en.ts';
import { shared } from '../styles/shared.ts';
import { labelStyles } from './label.styles.ts';
import { currencyCode } from './money.ts';

/** A payment link as its payer meets it: the label on the wall. */
@customElement('wall-label')
export class WallLabel extends LitElement {
  static override styles = [
    shared,
    labelStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
    `,
  ];

  @property({ attribute: false }) link: LinkFactsFragment | null = null;
  @property() merchant = '';

  override render() {
    const { link } = this;
    if (link === null) return nothing;
    return html`
      <article class="label">
        <p class="who">${this.merchant}</p>
        <p class="what">${link.reference}</p>
        ${link.description === null ? nothing : html`<p class="note">${link.description}</p>`}
        ${
          link.amount === null
            ? html`<p class="amount open">${text.options.payerDecidesShort}</p>`
            : html`<p class="amount">${formatMoney(link.amount)}${currencyCode(link.amount)}</p>`
        }
      </article>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-label': WallLabel;
  }
}
