import type { InvoiceData, LinkData, PayData, WireMoney } from '../api/payer-data.ts';
import { sampleGallery } from './sample-gallery.ts';

type CardFrame = NonNullable<LinkData['cardFrame']>;

/** What a Payment URL said. */
export type FakeInvoice = {
  readonly merchantCode: string;
  readonly reference?: string;
  readonly amount?: string;
  readonly currency?: string;
};

const aud = (amount: string): WireMoney => ({ amount, currency: 'AUD' });

export const notFound = (message: string) =>
  ({ __typename: 'NotFoundError', code: 'NOT_FOUND', message, path: [] }) as const;

const asked: LinkData['customFields'] = [
  { kind: 'TEXT', label: 'Dietary needs', required: false, options: [], wording: null },
  { kind: 'CHOICE', label: 'Session', required: true, options: ['Morning', 'Afternoon'], wording: null },
  {
    kind: 'CONSENT',
    label: 'Terms',
    required: true,
    options: [],
    wording: 'I have read the terms of sale.',
  },
];

/** What a link is stands in its code (`editable--x`), but for whether it was paid meanwhile. */
export const fakeLink = (code: string, wasPaid: boolean, frame: CardFrame): PayData => {
  const kind = code.split('--')[0] ?? '';
  if (kind === 'gone') return notFound('No such link');
  const isPaid = kind === 'paid' || kind === 'spent' || wasPaid;
  const isDonation = kind === 'donation';
  const active = !isPaid && kind !== 'pending' && kind !== 'deactivated' && kind !== 'expired';
  const link: LinkData = {
    __typename: 'PayLink',
    mode: 'TEST',
    payee: sampleGallery,
    currency: 'AUD',
    amount: isDonation ? null : aud('1234.50'),
    minimumAmount: isDonation ? aud('5.00') : null,
    maximumAmount: isDonation ? aud('500.00') : null,
    suggestedAmounts: isDonation ? [aud('20.00'), aud('50.00'), aud('100.00')] : [],
    reference: 'INV-1001',
    description: 'Framing and delivery, two works on paper',
    payerMayEdit: kind === 'editable' ? 'BOTH' : isDonation ? 'AMOUNT' : 'NOTHING',
    customFields: kind === 'asking' ? asked : [],
    useLimit: kind === 'spent' ? 7 : 1,
    expiry: kind === 'expired' ? { at: '2026-11-20T06:00:00.000Z', timeZone: 'Australia/Sydney' } : null,
    status: isPaid
      ? 'PAID'
      : kind === 'pending'
        ? 'PAYMENT_PENDING'
        : kind === 'deactivated'
          ? 'DEACTIVATED'
          : kind === 'expired'
            ? 'EXPIRED'
            : 'ACTIVE',
    paidAt: isPaid ? '2026-11-22T05:42:00Z' : null,
    cardFrame: active && kind !== 'bare' ? frame : null,
  };
  return link;
};

/** How an invoice is read stands in its amount. */
export const fakeInvoice = (at: FakeInvoice, frame: CardFrame): PayData => {
  const written = at.amount ?? null;
  const base: InvoiceData = {
    __typename: 'PayInvoice',
    mode: 'TEST',
    payee: sampleGallery,
    kind: 'READ',
    reference: at.reference ?? null,
    currency: 'AUD',
    amount: aud('1234.50'),
    candidates: [],
    amountAsWritten: written,
    paidAt: at.reference === 'INV-PAID' ? '2026-11-20T05:42:00Z' : null,
    payerMayEdit: 'NOTHING',
    maximumAmount: null,
    paymentPending: false,
    cardFrame: frame,
  };
  if (written === '1.234')
    return { ...base, kind: 'AMBIGUOUS', amount: null, candidates: [aud('1234.00'), aud('1.23')] };
  if (written?.startsWith('%')) return { ...base, kind: 'NOT_REPLACED', amount: null, reference: null };
  if (written === null || written === 'lots') return { ...base, kind: 'UNREADABLE', amount: null };
  if (written === '9999.00')
    return { ...base, kind: 'ABOVE_MAXIMUM', amount: null, maximumAmount: aud('5000.00') };
  if (written.startsWith('US$')) return { ...base, kind: 'CONTRADICTION', amount: null };
  return base;
};
