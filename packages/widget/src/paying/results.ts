import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import { formatCount, formatUntil, formatWhen, textLocale } from '../i18n/format-when.ts';
import { formatAmount, moneyOf } from '../money/wire-money.ts';
import type { PayState } from '../state/pay-state.ts';
import { receiptParts } from './receipt-parts.ts';
import { result } from './result.ts';
import { whatStaysPaid } from './what-stays-paid.ts';
import type { View } from '../element/view.ts';
import { heading, plainButton, price, whatOf } from '../element/views/parts.ts';

const when = (iso: string, view: View): string => formatWhen(iso, textLocale(view), view.where);

type In<Kind extends PayState['kind']> = Extract<PayState, { kind: Kind }>;

export const paid = (state: In<'paid'>, view: View, words: OutcomeCatalogue): TemplateResult => {
  const { offer, payment } = state;
  const { locale } = view;
  const { text, code } = formatAmount(payment.amount, locale);
  const differs = payment.reference !== offer.reference;
  const left = payment.refunded === null ? payment.amount : whatStaysPaid(payment.amount, payment.refunded);
  const isAllBack = moneyOf(left).minor === 0n;
  return html`${heading(offer, view, differs)}
    ${
      isAllBack
        ? result(null, words.refundedTitle, words.refundedText)
        : result('paid placed', words.paidTitle)
    }
    <dl>
      <dt>${words.paidAmount}</dt>
      <dd><bdi>${text}</bdi>${code === null ? nothing : html` <small>${code}</small>`}</dd>
      ${
        payment.refunded === null
          ? nothing
          : html`${row(words.paidRefunded, formatAmount(payment.refunded, locale).text)}
            ${row(words.paidLeft, formatAmount(left, locale).text)}`
      }
      ${differs ? row(words.paidReference, payment.reference) : nothing}
      ${
        payment.card === null
          ? nothing
          : row(words.paidCard, words.cardEnding(payment.card.brand, payment.card.lastFour))
      }
      ${payment.paidAt === null ? nothing : row(words.paidWhen, when(payment.paidAt, view))}
      ${payment.receiptNumber === null ? nothing : row(words.paidReceipt, payment.receiptNumber)}
    </dl>
    ${receiptParts(state, view, words)}`;
};

const row = (name: string, value: string): TemplateResult =>
  html`<dt>${name}</dt>
    <dd><bdi>${value}</bdi></dd>`;

export const pending = (
  { offer, form, payment }: In<'pending'>,
  view: View,
  words: OutcomeCatalogue,
): TemplateResult => {
  const amount = payment?.amount ?? (form.amount.ok ? form.amount.value : null);
  return html`${heading(offer, view)} ${amount === null ? nothing : price(amount, view)}
  ${result('pending', words.pendingTitle, words.pendingText(offer.payee.name))}`;
};

export const closed = (
  { offer, reason, paidAt, useLimit, expiry }: In<'closed'>,
  view: View,
  words: OutcomeCatalogue,
): TemplateResult => {
  const { on } = view;
  const name = offer.payee.name;
  switch (reason) {
    case 'PAID':
      if (useLimit !== null && useLimit > 1)
        return html`${heading(offer, view)}
        ${result('off', words.closedSpentTitle, words.closedSpentText(useLimit, formatCount(useLimit, textLocale(view)), name))}`;
      return html`${heading(offer, view)}
      ${result(
        'paid',
        words.closedPaidTitle,
        paidAt === null ? null : words.closedPaidText(when(paidAt, view)),
      )}`;
    case 'PAYMENT_PENDING':
      return html`${heading(offer, view)}
      ${result('pending', words.closedPendingTitle, words.closedPendingText)}
      ${plainButton(words.checkAgain, on.reload)}`;
    case 'EXPIRED':
      return html`${heading(offer, view)}
      ${result(
        'off',
        words.closedExpiredTitle,
        words.closedExpiredText(expiry === null ? null : formatUntil(expiry, textLocale(view)), name),
      )}`;
    case 'DEACTIVATED':
      return html`${heading(offer, view)}
      ${result('off', words.closedDeactivatedTitle, words.closedDeactivatedText(name))}`;
    case 'NOT_SET_UP':
      return html`${heading(offer, view)}
      ${result('off', words.closedNotSetUpTitle(name), words.closedNotSetUpText)}`;
  }
};

export const alreadyPaid = (
  { offer, paidAt }: In<'already_paid'>,
  view: View,
  words: OutcomeCatalogue,
): TemplateResult => {
  const { on } = view;
  const what = whatOf(offer, view) ?? '';
  return html`${heading(offer, view)}
  ${result('paid', words.alreadyPaidTitle(what), words.alreadyPaidText(when(paidAt, view)))}
  ${plainButton(words.payAgain, () => on.dispatch({ kind: 'pay_again_chosen' }))}`;
};
