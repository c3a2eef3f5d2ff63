import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, type TemplateResult } from 'lit';
import { formatMoney } from '../i18n/format.ts';
import type { Problem } from '../money/read-typed-amount.ts';

/** Below an amount that can be read in two ways: a button for each. */
export const amountChoices = (
  problem: Problem | null | undefined,
  currency: string,
  onChoose: (amount: string) => void,
): TemplateResult | undefined =>
  problem?.choices === undefined
    ? undefined
    : html`<span class="choices">
        ${problem.choices.map(
          (amount) =>
            html`<wa-button
              type="button"
              size="s"
              appearance="outlined"
              variant="neutral"
              @click=${() => onChoose(amount)}
              >${formatMoney({ amount, currency })}</wa-button
            >`,
        )}
      </span>`;
