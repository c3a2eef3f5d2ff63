import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { money } from '../../components/money.ts';
import type { DotForm } from '../../components/status-dot.ts';
import '../../components/status-dot.ts';
import type { PaymentDetailFragment } from '../../generated/graphql.ts';
import { formatMoment, formatWhen } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';

type Refund = PaymentDetailFragment['refunds'][number];
type Dispute = PaymentDetailFragment['disputes'][number];
type Entry = {
  readonly id: string;
  readonly at: string;
  readonly form: DotForm;
  readonly status: string;
  readonly amount: PaymentDetailFragment['amount'];
  readonly details: readonly string[];
};

const words = text.payment;

const refundForms: Readonly<Record<Refund['status'], DotForm>> = {
  REQUESTED: 'dashed',
  PENDING: 'dashed',
  SUCCEEDED: 'grey',
  DECLINED: 'attention',
  LAPSED: 'attention',
  FAILED: 'attention',
};
const disputeForms: Readonly<Record<Dispute['status'], DotForm>> = {
  OPEN: 'attention',
  WON: 'grey',
  LOST: 'attention',
};

const refundEntry = (refund: Refund): Entry => ({
  id: refund.id,
  at: refund.endedAt ?? refund.createdAt,
  form: refundForms[refund.status],
  status: words.refundStatus[refund.status],
  amount: refund.amount,
  details: [
    refund.reason ?? '',
    refund.declineReason === null ? '' : words.declineReason[refund.declineReason],
    words.refundNote[refund.status],
    refund.madeAtGateway ? words.madeAtGateway : '',
  ],
});

const disputeEntry = (dispute: Dispute): Entry => ({
  id: dispute.id,
  at: dispute.endedAt ?? dispute.createdAt,
  form: disputeForms[dispute.status],
  status: words.disputeStatus[dispute.status],
  amount: dispute.amount,
  details: [words.disputeNote[dispute.status]],
});

/** Refunds and disputes of a payment, newest first, each with how it stands in words. */
export const moneyBack = ({ refunds, disputes }: PaymentDetailFragment, timeZone: string): TemplateResult => {
  const entries = [...refunds.map(refundEntry), ...disputes.map(disputeEntry)].sort((left, right) =>
    right.at.localeCompare(left.at),
  );
  if (entries.length === 0) return html`<p class="soft">${words.noRefunds}</p>`;
  return html`
    <ol class="money-back">
      ${repeat(
        entries,
        ({ id }) => id,
        ({ form, status, amount, at, details }) => html`
          <li>
            <div class="head"><status-dot form=${form}>${status}</status-dot> ${money(amount)}</div>
            <time datetime=${at} title=${formatMoment(at, timeZone)}>${formatWhen(at, timeZone)}</time>
            ${
              details.every((detail) => detail === '')
                ? nothing
                : html`<div class="details">
                    ${details.filter((detail) => detail !== '').map((detail) => html`<p>${detail}</p>`)}
                  </div>`
            }
          </li>
        `,
      )}
    </ol>
  `;
};

export const moneyBackStyles = css`
  .money-back {
    list-style: none;
  }

  .money-back li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.125rem 1rem;
    padding: 0.875rem 0;
    border-top: 1px solid var(--line);
  }

  .money-back li:first-child {
    border-top: 0;
    padding-top: 0.25rem;
  }

  .money-back .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.75rem;
    align-items: center;
  }

  .money-back time {
    color: var(--soft);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .money-back .details {
    grid-column: 1 / -1;
    padding-inline-start: 1.25rem;
    color: var(--soft);
    overflow-wrap: anywhere;
  }
`;
