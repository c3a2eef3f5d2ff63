import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import WaCheckbox from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { paths } from '../../app/router.ts';
import { cardWords } from '../../components/card-words.ts';
import { declineWords } from '../../components/decline-words.ts';
import { paymentForm } from '../../components/link-status.ts';
import { money } from '../../components/money.ts';
import type { UrlPaymentFragment } from '../../generated/graphql.ts';
import { formatMoment, formatWhen } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';

type Tick = (payment: UrlPaymentFragment, applied: boolean) => void;

/** Only money that came in can stand in the invoicing tool. */
const appliedBox = (payment: UrlPaymentFragment, timeZone: string, tick: Tick): TemplateResult | string => {
  const { applied, paidAt, reference } = payment;
  const { filters } = text.harvest;
  if (paidAt === null) return '–';
  const when = applied === null ? '' : text.harvest.appliedBy(formatWhen(applied.at, timeZone), applied.by);
  return html`<wa-checkbox
    .checked=${live(applied !== null)}
    @change=${({ currentTarget }: Event) => {
      if (currentTarget instanceof WaCheckbox) tick(payment, currentTarget.checked);
    }}
    ><span class="visually-hidden">${text.harvest.appliedLabel(reference)}</span
    ><span class="soft"
      ><span class="on-phone" aria-hidden="true">${filters[applied === null ? 'TO_APPLY' : 'APPLIED']}</span>
      ${when}</span
    ></wa-checkbox
  >`;
};

const row = (payment: UrlPaymentFragment, timeZone: string, tick: Tick): TemplateResult => {
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
      <td class="applied">${appliedBox(payment, timeZone, tick)}</td>
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
    <td class="applied"><i></i></td>
  </tr>
`;

/** Payments made through the Payment URL, by invoice; `null` while they are on their way. */
export const paymentsTable = (
  payments: readonly UrlPaymentFragment[] | null,
  timeZone: string,
  tick: Tick,
): TemplateResult => html`
  <table class="paper" aria-busy=${payments === null} aria-labelledby="payments">
    <thead>
      <tr>
        <th class="what" scope="col">${text.harvest.invoice}</th>
        <th class="status-cell" scope="col">${text.links.status}</th>
        <th class="card" scope="col">${text.harvest.card}</th>
        <th class="when" scope="col">${text.harvest.when}</th>
        <th class="number" scope="col">${text.links.amount}</th>
        <th class="applied" scope="col">${text.harvest.applied}</th>
      </tr>
    </thead>
    <tbody>
      ${
        payments === null
          ? Array.from({ length: 3 }, skeletonRow)
          : repeat(
              payments,
              (payment) => payment.id,
              (payment) => row(payment, timeZone, tick),
            )
      }
    </tbody>
  </table>
`;
