import { css, html, nothing, type TemplateResult } from 'lit';
import { formatMoney, formatMoneyParts } from '../i18n/format.ts';

type Amount = { readonly amount: string; readonly currency: string };

/** The small code behind an amount; nothing where the amount names its currency by it already (`KWD 85.750`). */
export const currencyCode = (amount: Amount): TemplateResult | typeof nothing => {
  const { code } = formatMoneyParts(amount);
  return code === null ? nothing : html` <small>${code}</small>`;
};

/** Whether nothing is left of it: `0.00`, `0`. */
export const isZero = ({ amount }: Amount): boolean => /^[0.]+$/.test(amount);

/** An amount with its small code behind it. */
export const money = (amount: Amount): TemplateResult =>
  html`<span class="money">${formatMoney(amount)}${currencyCode(amount)}</span>`;

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
