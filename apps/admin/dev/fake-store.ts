/** What the fake remembers: one merchant's books in memory, shaped as the schema shows them. */

import type { FakeCustomField } from './fake-custom-field.ts';

export type FakeMoney = { amount: string; currency: string };

export type FakeRefund = {
  id: string;
  status: 'REQUESTED' | 'PENDING' | 'SUCCEEDED' | 'DECLINED' | 'LAPSED' | 'FAILED';
  amount: FakeMoney;
  declineReason: string | null;
  madeAtGateway: boolean;
  reason: string | null;
  createdAt: string;
  endedAt: string | null;
};

export type FakeDispute = {
  id: string;
  status: 'OPEN' | 'WON' | 'LOST';
  amount: FakeMoney;
  createdAt: string;
  endedAt: string | null;
};

export type FakePayment = {
  id: string;
  status:
    | 'OPEN'
    | 'PENDING'
    | 'ACTION_REQUIRED'
    | 'DECLINED'
    | 'LAPSED'
    | 'PAID'
    | 'LATE'
    | 'LATE_ACCEPTED'
    | 'LATE_RETURNED';
  amount: FakeMoney;
  reference: string;
  askedAmount: FakeMoney | null;
  askedReference: string;
  card: { brand: string; lastFour: string } | null;
  declineReason: string | null;
  receiptNumber: string | null;
  createdAt: string;
  paidAt: string | null;
  applied: { at: string; by: string } | null;
  linkId: string | null;
  refunds: FakeRefund[];
  disputes: FakeDispute[];
  answers: {
    kind: string;
    label: string;
    answer: string | null;
    wording: string | null;
    agreed: boolean | null;
    answeredAt: string;
  }[];
  surplusCaptures: { attempt: number; amount: FakeMoney; refundable: FakeMoney }[];
};

export type FakeLink = {
  id: string;
  code: string;
  url: string;
  currency: string;
  amount: FakeMoney | null;
  minimumAmount: FakeMoney | null;
  maximumAmount: FakeMoney | null;
  suggestedAmounts: FakeMoney[];
  customFields: FakeCustomField[];
  reference: string;
  description: string | null;
  payerMayEdit: string;
  useLimit: number | null;
  expiry: { at: string; timeZone: string; dateTime: string } | null;
  signatureRequired: boolean;
  version: number;
  createdAt: string;
  updatedAt: string;
  deactivatedAt: string | null;
};

export type Scenario = 'gallery' | 'empty' | 'many' | 'unclaimed' | 'money-back' | 'limits';

export type FakeStore = {
  /** Newest first. */
  links: FakeLink[];
  /** Newest first. */
  payments: FakePayment[];
  merchant: { id: string; name: string; homeCurrency: string; timeZone: string; currencies: string[] };
  owner: { name: string; email: string; password: string } | null;
  ownerToken: string;
  urlSettings: {
    numberFormat: string;
    payerMayEdit: string;
    maximumAmount: FakeMoney | null;
  };
  origin: string;
};

const alphabet = '23456789abcdefghjkmnpqrstvwxyz';
let made = 0;

/** Ids and codes that differ on every call and read like the real ones. */
const random = (length: number): string => {
  made += 1;
  let seed = made * 2654435761;
  let text = '';
  for (let index = 0; index < length; index += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    text += alphabet[Math.floor(seed / 65536) % alphabet.length] ?? '2';
  }
  return text;
};

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** Adds a link that was made `minutes` ago. */
export const addLink = (store: FakeStore, minutes: number, facts: Partial<FakeLink>): FakeLink => {
  const code = random(16);
  const link: FakeLink = {
    id: `link_${random(26)}`,
    code,
    url: `${store.origin}/pay/${code}`,
    currency: facts.amount?.currency ?? 'AUD',
    amount: { amount: '150.00', currency: 'AUD' },
    minimumAmount: null,
    maximumAmount: null,
    suggestedAmounts: [],
    customFields: [],
    reference: 'Studio visit, deposit',
    description: null,
    payerMayEdit: 'NOTHING',
    useLimit: 1,
    expiry: null,
    signatureRequired: false,
    version: 1,
    createdAt: ago(minutes),
    updatedAt: ago(minutes),
    deactivatedAt: null,
    ...facts,
  };
  store.links = [link, ...store.links].sort((left, right) => right.createdAt.localeCompare(left.createdAt));
  return link;
};

/** A refund of a payment, made now. */
export const aFakeRefund = (amount: FakeMoney, facts: Partial<FakeRefund> = {}): FakeRefund => ({
  id: `ref_${random(26)}`,
  status: 'SUCCEEDED',
  amount,
  declineReason: null,
  madeAtGateway: false,
  reason: null,
  createdAt: ago(0),
  endedAt: ago(0),
  ...facts,
});

/** Adds a payment of a link, or of the Payment URL when `link` is null. */
export const addPayment = (
  store: FakeStore,
  link: FakeLink | null,
  minutes: number,
  facts: Partial<FakePayment>,
): FakePayment => {
  const amount = facts.amount ?? link?.amount ?? { amount: '1234.50', currency: 'AUD' };
  const status = facts.status ?? 'PAID';
  const payment: FakePayment = {
    id: `pay_${random(26)}`,
    status,
    amount,
    reference: link?.reference ?? 'INV-1001',
    askedAmount: link?.amount ?? null,
    askedReference: facts.reference ?? link?.reference ?? 'INV-1001',
    card: { brand: 'visa', lastFour: '4242' },
    declineReason: null,
    receiptNumber: status === 'PAID' || status === 'LATE' ? `R-${random(6).toUpperCase()}` : null,
    createdAt: ago(minutes),
    paidAt: status === 'PAID' || status === 'LATE' ? ago(Math.max(0, minutes - 1)) : null,
    linkId: link?.id ?? null,
    refunds: [],
    disputes: [],
    answers: [],
    surplusCaptures: [],
    applied: null,
    ...facts,
  };
  store.payments = [payment, ...store.payments].sort((left, right) =>
    right.createdAt.localeCompare(left.createdAt),
  );
  return payment;
};

const fillGallery = (store: FakeStore): void => {
  const day = 24 * 60;
  const framing = addLink(store, 95, {
    reference: 'INV-1001',
    description: 'Framing and delivery, two works on paper',
    amount: { amount: '1234.50', currency: 'AUD' },
  });
  addPayment(store, framing, 32, { card: { brand: 'visa', lastFour: '4242' } });
  addPayment(store, framing, 34, {
    status: 'DECLINED',
    declineReason: 'declined',
    card: { brand: 'visa', lastFour: '0002' },
  });
  addLink(store, 330, { payerMayEdit: 'BOTH' });
  const patron = addLink(store, 2 * day, {
    reference: 'Festival patron 2027',
    payerMayEdit: 'BOTH',
    amount: { amount: '500.00', currency: 'AUD' },
  });
  addPayment(store, patron, 2 * day - 40, {
    amount: { amount: '50.00', currency: 'AUD' },
    card: { brand: 'mastercard', lastFour: '4444' },
  });
  addLink(store, 6 * day, { reference: 'INV-0998', amount: { amount: '640.00', currency: 'AUD' } });
  const kimono = addLink(store, 9 * day, {
    reference: 'INV-0993',
    description: 'Woodblock print, second state',
    amount: { amount: '48000', currency: 'JPY' },
  });
  addPayment(store, kimono, 9 * day - 4, { status: 'PENDING', card: { brand: 'visa', lastFour: '0077' } });
  addLink(store, 16 * day, {
    reference: 'INV-0987',
    description: 'Woodblock print, first state',
    amount: { amount: '48000', currency: 'JPY' },
    deactivatedAt: ago(9 * day),
    updatedAt: ago(9 * day),
  });
  const residency = addLink(store, 41 * day, {
    reference: 'Residency, materials',
    amount: { amount: '85.750', currency: 'KWD' },
  });
  addPayment(store, residency, 40 * day, { card: { brand: 'amex', lastFour: '0005' } });
  addPayment(store, null, 190, { reference: 'INV-1043' });
  addPayment(store, null, 3 * day, {
    reference: 'INV-1039',
    amount: { amount: '980.00', currency: 'AUD' },
    card: { brand: 'mastercard', lastFour: '4444' },
  });
  addPayment(store, null, 4 * day, {
    reference: 'INV-1039',
    amount: { amount: '980.00', currency: 'AUD' },
    status: 'DECLINED',
    declineReason: 'insufficient_funds',
    card: { brand: 'visa', lastFour: '9995' },
  });
};

const fillMoneyBack = (store: FakeStore): void => {
  const late = addLink(store, 3000, { reference: 'INV-0990' });
  addPayment(store, late, 2900, { status: 'LATE' });
  const tickets = addLink(store, 2000, {
    reference: 'Six tickets',
    amount: { amount: '120.00', currency: 'AUD' },
  });
  addPayment(store, tickets, 1990, {
    refunds: [
      aFakeRefund(
        { amount: '20.00', currency: 'AUD' },
        { reason: 'One guest is ill', createdAt: ago(600), endedAt: ago(600) },
      ),
      aFakeRefund(
        { amount: '20.00', currency: 'AUD' },
        { status: 'PENDING', createdAt: ago(90), endedAt: null },
      ),
      aFakeRefund(
        { amount: '10.00', currency: 'AUD' },
        { status: 'DECLINED', declineReason: 'DECLINED', createdAt: ago(1200), endedAt: ago(1200) },
      ),
      aFakeRefund(
        { amount: '5.00', currency: 'AUD' },
        { madeAtGateway: true, createdAt: ago(300), endedAt: ago(300) },
      ),
    ],
  });
  const disputed = addLink(store, 1500, { reference: 'INV-0991' });
  addPayment(store, disputed, 1400, {
    disputes: [
      {
        id: 'dis_1',
        status: 'OPEN',
        amount: { amount: '150.00', currency: 'AUD' },
        createdAt: ago(60),
        endedAt: null,
      },
    ],
  });
  const twice = addLink(store, 1000, { reference: 'INV-0992' });
  const amount = { amount: '150.00', currency: 'AUD' };
  addPayment(store, twice, 990, {
    surplusCaptures: [{ attempt: 1, amount, refundable: amount }],
  });
};

/** A store as a test or a picture needs it. Everybody signs in as Nadia, `wall-label-1234`. */
export const createStore = (scenario: Scenario, origin: string): FakeStore => {
  const store: FakeStore = {
    links: [],
    payments: [],
    merchant: {
      id: 'mer_01k9x3v5t7sample0000000000',
      name: 'Sample Gallery',
      homeCurrency: 'AUD',
      timeZone: 'Australia/Sydney',
      currencies: ['AUD', 'EUR', 'GBP', 'JPY', 'KWD', 'NZD', 'USD'],
    },
    owner:
      scenario === 'unclaimed'
        ? null
        : { name: 'Nadia Rahman', email: 'nadia@sample.gallery', password: 'wall-label-1234' },
    ownerToken: 'first-owner-token',
    urlSettings: { numberFormat: 'UNKNOWN', payerMayEdit: 'NOTHING', maximumAmount: null },
    origin,
  };
  if (scenario === 'gallery') fillGallery(store);
  if (scenario === 'money-back') fillMoneyBack(store);
  if (scenario === 'many')
    for (let index = 0; index < 130; index += 1)
      addLink(store, 600 - index, { reference: `INV-${String(2000 + index)}` });
  return store;
};
