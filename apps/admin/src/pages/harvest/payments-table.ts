import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { paths } from '../../app/router.ts';
import { cardWords } from '../../components/card-words.ts';
import { declineWords } from '../../components/decline-words.ts';
import { paymentForm } from '../../components/link-status.ts';
import { money } from '../../components/money.ts';
import type { PaymentFactsFragment } from '../../generated/graphql.ts';
import { formatMoment, formatWhen } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';

const row = (payment: PaymentFactsFragment, timeZone: string): TemplateResult => {
  const at = payment.paidAt ?? payment.createdAt;
  return html`
    <tr>
      <td class="what">
        <a href=${paths.payment(payment.id)}>${payment.reference}</a>
        ${payment.status === 'DECLINED' && payment.declineReason !== null ? html`<em>${declineWords(payment.declineReason)}</em>` : nothing}
      </td>
      <td class="status-cell">
        <status-dot form=${paymentForm(payment)}>${text.link.payment[payment.status]}</status-dot>
      </td>
      <td class="card">${payment.card === null ? '–' : cardWords(payment.card)}</td>
      <td class="when">
        <time datetime=${at} title=${formatMoment(at, timeZone)}>${formatWhen(at, timeZone)}</time>
      </td>
      <td class="number">${money(payment.amount)}</td>
    </tr>
  `;
};

const skeletonRow = (): TemplateResult => html`
  <tr class="skeleton">
    <td class="what"><i></i></td>
    <td class="status-cell"><i></i></td>
    <td class="card"><i></i></td>
    <td class="when"><i></i></td>
    <td class="number"><i></i></td>
  </tr>
`;

/** Payments made through the Payment URL, by invoice; `null` while they are on their way. */
export const paymentsTable = (
  payments: readonly PaymentFactsFragment[] | null,
  timeZone: string,
): TemplateResult => html`
  <table class="paper" aria-busy=${payments === null} aria-labelledby="payments">
    <thead>
      <tr>
        <th class="what" scope="col">${text.harvest.invoice}</th>
        <th class="status-cell" scope="col">${text.links.status}</th>
        <th class="card" scope="col">${text.harvest.card}</th>
        <th class="when" scope="col">${text.harvest.when}</th>
        <th class="number" scope="col">${text.links.amount}</th>
      </tr>
    </thead>
    <tbody>
      ${
        payments === null
          ? Array.from({ length: 3 }, skeletonRow)
          : repeat(
              payments,
              (payment) => payment.id,
              (payment) => row(payment, timeZone),
            )
      }
    </tbody>
  </table>
`;
