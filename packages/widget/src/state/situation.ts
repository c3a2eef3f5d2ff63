import { fail, ok } from '@artspay/core/result';
import type { InvoiceData, LinkData, PayData, WireMoney } from '../api/payer-data.ts';
import { amountText } from '../money/wire-money.ts';
import type { Form, Offer, PayState } from './pay-state.ts';

/** The state in which a page opens, by what the API said. Pure: the server renders the same one. */
export const situationOf = (data: PayData, locale: string): PayState => {
  switch (data.__typename) {
    case 'PayLink':
      return linkSituation(data, locale);
    case 'PayInvoice':
      return invoiceSituation(data, locale);
    case 'NotFoundError':
      return { kind: 'problem', problem: 'not_found' };
    case 'InvalidInputError':
      return { kind: 'problem', problem: 'invalid' };
    case 'SignatureError':
      return { kind: 'problem', problem: 'signed', code: data.code };
    case 'TryLaterError':
      return { kind: 'problem', problem: 'later', retryAfter: data.retryAfter };
  }
};

const editable = ({
  payerMayEdit,
}: Pick<LinkData, 'payerMayEdit'>): Pick<Offer, 'mayEditAmount' | 'mayEditReference'> => ({
  mayEditAmount: payerMayEdit === 'AMOUNT' || payerMayEdit === 'BOTH',
  mayEditReference: payerMayEdit === 'REFERENCE' || payerMayEdit === 'BOTH',
});

const linkSituation = (link: LinkData, locale: string): PayState => {
  const limits = {
    minimum: link.minimumAmount,
    maximum: link.maximumAmount,
    suggested: link.suggestedAmounts,
  };
  const offer: Offer = {
    kind: 'link',
    mode: link.mode,
    payee: link.payee,
    reference: link.reference,
    description: link.description,
    currency: link.currency,
    amount: link.amount,
    candidates: [],
    amountAsWritten: null,
    ...editable(link),
    customFields: link.customFields,
    limits: limits.minimum || limits.maximum || limits.suggested.length ? limits : null,
    cardFrameUrl: link.cardFrame?.url ?? null,
  };
  const form = emptyForm(offer, locale);
  if (link.status === 'ACTIVE' && offer.cardFrameUrl !== null)
    return { kind: 'ready', offer, form, notice: null };
  const reason = link.status === 'ACTIVE' ? 'NOT_SET_UP' : link.status;
  const { paidAt, useLimit, expiry } = link;
  return { kind: 'closed', offer, form, reason, paidAt, useLimit, expiry };
};

const invoiceSituation = (invoice: InvoiceData, locale: string): PayState => {
  const { maximumAmount: maximum } = invoice;
  const offer: Offer = {
    kind: 'invoice',
    mode: invoice.mode,
    payee: invoice.payee,
    reference: invoice.reference,
    description: null,
    currency: invoice.currency,
    amount: invoice.amount,
    candidates: invoice.candidates,
    amountAsWritten: invoice.amountAsWritten,
    ...editable(invoice),
    limits: maximum === null ? null : { minimum: null, maximum, suggested: [] },
    customFields: [],
    cardFrameUrl: invoice.cardFrame?.url ?? null,
  };
  const form = emptyForm(offer, locale);
  if (invoice.kind === 'NOT_REPLACED') return { kind: 'not_replaced', offer };
  if (invoice.kind === 'CONTRADICTION') return { kind: 'contradiction', offer, by: 'currency' };
  if (invoice.kind === 'ABOVE_MAXIMUM' && !offer.mayEditAmount)
    return { kind: 'contradiction', offer, by: 'maximum' };
  if (invoice.paymentPending || offer.cardFrameUrl === null) {
    const reason = invoice.paymentPending ? 'PAYMENT_PENDING' : 'NOT_SET_UP';
    return { kind: 'closed', offer, form, reason, paidAt: null, useLimit: null, expiry: null };
  }
  if (invoice.paidAt !== null) return { kind: 'already_paid', offer, form, paidAt: invoice.paidAt };
  return payable(offer, form);
};

/** The form, or the question before it when the amount is not known. */
export const payable = (offer: Offer, form: Form): PayState =>
  form.amount.ok || offer.mayEditAmount
    ? { kind: 'ready', offer, form, notice: null }
    : { kind: 'ask', offer, form };

const emptyForm = ({ amount, reference }: Offer, locale: string): Form => ({
  amountText: amount === null ? '' : amountText(amount, locale),
  amount: readingOf(amount),
  typesAmount: false,
  reference: reference ?? '',
  answers: [],
  payAgain: false,
  showErrors: false,
  referenceError: null,
});

const readingOf = (amount: WireMoney | null): Form['amount'] =>
  amount === null ? fail('empty') : ok(amount);
