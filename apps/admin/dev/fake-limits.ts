import { addLink, addPayment, type FakeStore } from './fake-store.ts';

const aud = (amount: string) => ({ amount, currency: 'AUD' });

const session = {
  kind: 'CHOICE',
  label: 'Session',
  required: false,
  options: ['Morning', 'Afternoon'],
  wording: null,
};
const terms = {
  kind: 'CONSENT',
  label: 'Terms',
  required: true,
  options: [],
  wording: 'I come at my own risk.',
};

/** A workshop with places, a donation without end, and an offer that is over. */
export const fillLimits = (store: FakeStore): void => {
  const day = 24 * 60;
  const workshop = addLink(store, 3 * day, {
    reference: 'Etching workshop, 12 December',
    amount: { amount: '180.00', currency: 'AUD' },
    useLimit: 7,
    customFields: [session, terms],
    expiry: { dateTime: '2999-12-11T17:00', timeZone: 'Australia/Sydney', at: '2999-12-11T06:00:00.000Z' },
  });
  const answeredAt = '2026-11-20T03:30:00.000Z';
  for (const n of [1, 2, 3])
    addPayment(store, workshop, n * 400, {
      answers: [
        { kind: 'CHOICE', label: 'Session', answer: null, wording: null, agreed: null, answeredAt },
        {
          kind: 'CONSENT',
          label: 'Terms',
          answer: null,
          wording: 'I come at my own risk.',
          agreed: true,
          answeredAt,
        },
      ],
    });
  const donation = addLink(store, 20 * day, {
    reference: 'Friends of the gallery',
    description: 'Every gift keeps the doors open',
    amount: null,
    payerMayEdit: 'AMOUNT',
    minimumAmount: aud('5.00'),
    maximumAmount: aud('5000.00'),
    suggestedAmounts: [aud('20.00'), aud('50.00'), aud('100.00')],
    useLimit: null,
  });
  for (const amount of ['18000.00', '320.00', '100.00'])
    addPayment(store, donation, 900, { amount: aud(amount) });
  addLink(store, 30 * day, {
    reference: 'Early bird ticket',
    amount: aud('45.00'),
    useLimit: 40,
    expiry: { dateTime: '2026-11-01T17:00', timeZone: 'Europe/Berlin', at: '2026-11-01T16:00:00.000Z' },
  });
};
