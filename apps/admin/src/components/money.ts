import { css, html, type TemplateResult } from 'lit';
import { formatMoney } from '../i18n/format.ts';

/** An amount with its small code behind it. */
export const money = (amount: { readonly amount: string; readonly currency: string }): TemplateResult =>
  html`<span class="money">${formatMoney(amount)} <small>${amount.currency}</small></span>`;

export const moneyStyles = css`
  .money {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    white-space: nowrap;
  }

  .money small {
    font-size: 0.8125em;
    font-weight: 500;
    color: var(--soft);
  }
`;
