import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { paths } from '../../app/router.ts';
import { cardWords } from '../../components/card-words.ts';
import { declineWords } from '../../components/decline-words.ts';
import { paymentForm, sameAmount } from '../../components/link-status.ts';
import { isZero, money } from '../../components/money.ts';
import type { LinkFactsFragment, PaymentFactsFragment } from '../../generated/graphql.ts';
import { formatMoment, formatMoney, formatWhen } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';

type Entry = {
  readonly key: string;
  readonly at: string;
  readonly head: TemplateResult;
  readonly details: readonly string[];
  /** Where more about it stands. */
  readonly more: { readonly href: string; readonly words: string } | null;
};

const paymentDetails = (payment: PaymentFactsFragment): readonly string[] => {
  const { card, askedAmount } = payment;
  return [
    [
      card === null ? '' : cardWords(card),
      payment.receiptNumber === null ? '' : text.link.receipt(payment.receiptNumber),
    ]
      .filter((fact) => fact !== '')
      .join(' · '),
    payment.status === 'DECLINED' && payment.declineReason !== null
      ? declineWords(payment.declineReason)
      : '',
    text.link.paymentNote[payment.status],
    isZero(payment.refunded) ? '' : text.link.refunded(formatMoney(payment.refunded)),
    askedAmount === null || sameAmount(askedAmount, payment.amount)
      ? ''
      : text.link.changedAmount(formatMoney(askedAmount)),
    payment.askedReference === payment.reference ? '' : text.link.changedReference(payment.askedReference),
  ].filter((detail) => detail !== '');
};

const paymentEntry = (payment: PaymentFactsFragment): Entry => ({
  key: payment.id,
  at: payment.paidAt ?? payment.createdAt,
  head: html`<status-dot form=${paymentForm(payment)}>${text.link.payment[payment.status]}</status-dot>
    ${money(payment.amount)}`,
  details: paymentDetails(payment),
  more: {
    href: paths.payment(payment.id),
    words: payment.status === 'LATE' ? text.payment.late.decide : text.payment.details,
  },
});

const entry = (key: string, at: string, words: string): Entry => ({
  key,
  at,
  head: html`<span class="plain">${words}</span>`,
  details: [],
  more: null,
});

const linkEntries = (link: LinkFactsFragment): readonly Entry[] => {
  return [
    ...(link.deactivatedAt === null ? [] : [entry('off', link.deactivatedAt, text.link.deactivated)]),
    ...(link.version > 1 && link.updatedAt !== link.deactivatedAt
      ? [entry('edited', link.updatedAt, text.link.edited)]
      : []),
    entry('created', link.createdAt, text.link.created),
  ];
};

/** What happened to a link, newest first: facts, each with its moment. */
export const timeline = (
  link: LinkFactsFragment,
  payments: readonly PaymentFactsFragment[],
  timeZone: string,
): TemplateResult => {
  const entries = [...payments.map(paymentEntry), ...linkEntries(link)].sort((left, right) =>
    right.at.localeCompare(left.at),
  );
  return html`
    <ol class="entries">
      ${repeat(
        entries,
        ({ key }) => key,
        ({ head, details, at, more }) => html`
          <li>
            <div class="head">${head}</div>
            <time datetime=${at} title=${formatMoment(at, timeZone)}>${formatWhen(at, timeZone)}</time>
            ${
              details.length === 0 && more === null
                ? nothing
                : html`<div class="details">
                    ${details.map((detail) => html`<p>${detail}</p>`)}
                    ${more === null ? nothing : html`<p><a href=${more.href}>${more.words}</a></p>`}
                  </div>`
            }
          </li>
        `,
      )}
    </ol>
  `;
};

export const timelineStyles = css`
  .entries .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.75rem;
    align-items: center;
    padding-inline-start: 1.25rem;
  }

  /* The dot hangs in the margin; what wraps stands below the words. */
  .entries status-dot {
    margin-inline-start: -1.25rem;
  }

  .entries .plain {
    color: var(--soft);
  }
`;
