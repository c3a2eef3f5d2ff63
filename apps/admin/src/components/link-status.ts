import { html, nothing, type TemplateResult } from 'lit';
import type { LinkFactsFragment, PaymentFactsFragment } from '../generated/graphql.ts';
import { formatMoney } from '../i18n/format.ts';
import { text } from '../i18n/en.ts';
import type { DotForm } from './status-dot.ts';
import './status-dot.ts';

type Amount = NonNullable<LinkFactsFragment['amount']>;

export const sameAmount = (left: Amount, right: Amount): boolean =>
  left.currency === right.currency && left.amount === right.amount;

const linkForms: Readonly<Record<LinkFactsFragment['status'], DotForm>> = {
  ACTIVE: 'empty',
  PAYMENT_PENDING: 'dashed',
  PAID: 'paid',
  EXPIRED: 'grey',
  DEACTIVATED: 'grey',
};

const paymentForms: Readonly<Record<PaymentFactsFragment['status'], DotForm>> = {
  OPEN: 'empty',
  PENDING: 'dashed',
  ACTION_REQUIRED: 'dashed',
  DECLINED: 'attention',
  LAPSED: 'grey',
  PAID: 'paid',
  LATE: 'attention',
  LATE_ACCEPTED: 'paid',
  LATE_RETURNED: 'grey',
};

/** How the dot of a payment looks. */
export const paymentForm = (payment: PaymentFactsFragment): DotForm => paymentForms[payment.status];

/**
 * The dot of a link with its word, or with `words` in its place. `placed` plays the movement of a dot that has
 * just turned red.
 */
export const linkStatus = (
  link: LinkFactsFragment,
  placed = false,
  words: string = text.status[link.status],
): TemplateResult => html`<status-dot form=${linkForms[link.status]} ?placed=${placed}>${words}</status-dot>`;

/** What stands below the status of a link whose late money waits for staff. */
export const needsYou = (link: LinkFactsFragment): TemplateResult | typeof nothing =>
  link.lateMoney === null
    ? nothing
    : html`<br /><status-dot form="attention">${text.payment.late.needsYou}</status-dot>`;

/** `A$150.00 arrived late: accept or refund it`; null when nothing waits for staff. */
export const lateNote = (link: LinkFactsFragment): string | null =>
  link.lateMoney === null ? null : text.payment.late.waiting(formatMoney(link.lateMoney));

/** `Paid A$50.00 of A$500.00`; null when what was paid is what was asked, nothing was, or others may pay it too. */
export const paidNote = (link: LinkFactsFragment): string | null =>
  link.useLimit !== 1 || link.paid === null || link.amount === null || sameAmount(link.paid, link.amount)
    ? null
    : text.label.paidOf(formatMoney(link.paid), formatMoney(link.amount));
