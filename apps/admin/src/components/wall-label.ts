import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LinkFactsFragment } from '../generated/graphql.ts';
import { formatMoney } from '../i18n/format.ts';
import { text } from '../i18n/en.ts';
import { shared } from '../styles/shared.ts';
import { labelStyles } from './label.styles.ts';
import { currencyCode } from './money.ts';
import { linkStatus, paidNote } from './link-status.ts';

/** A payment link as its payer meets it: the label on the wall, with the dot below. */
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

      .edit {
        margin-top: 0.25rem;
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        align-items: center;
        justify-content: space-between;
        margin-top: 1.5rem;
        padding-top: 1rem;
        border-top: 1px solid var(--line);
      }

      .foot em {
        color: var(--soft);
      }
    `,
  ];

  @property({ attribute: false }) link: LinkFactsFragment | null = null;
  @property() merchant = '';
  /** The link turned to paid while it was watched: the dot is placed in front of the eyes. */
  @property({ type: Boolean }) placed = false;

  override render() {
    const { link } = this;
    if (link === null) return nothing;
    const paid = paidNote(link);
    return html`
      <article class="label">
        <p class="who">${this.merchant}</p>
        <p class="what">${link.reference}</p>
        ${link.description === null ? nothing : html`<p class="note">${link.description}</p>`}
        <p class="amount">${formatMoney(link.amount)}${currencyCode(link.amount)}</p>
        ${link.payerMayEdit ? html`<p class="note edit">${text.label.payerMayEdit}</p>` : nothing}
        <p class="foot">
          ${linkStatus(link, this.placed)} ${paid === null ? nothing : html`<em>${paid}</em>`}
        </p>
      </article>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-label': WallLabel;
  }
}
