import { expect } from '@playwright/test';
import { cards } from '../support/card-numbers.ts';
import { bankPage, pay, payButton, tryToPay, typeCard } from '../support/pay-page.ts';
import { paymentUrl } from '../support/payment-url.ts';
import type { Scene } from './scene.ts';

const paying: Scene = {
  title: 'the pay page, from the first sight to the receipt',
  async *play({ page, staff }) {
    await page.goto((await staff.createLink()).url);
    await expect(payButton(page)).toBeVisible();
    yield { name: 'pay', page };
    await typeCard(page, cards.declined);
    await payButton(page).click();
    await expect(page.getByText('You have not been charged.', { exact: true })).toBeVisible();
    yield { name: 'pay-declined', page };
    await pay(page, cards.approved);
    yield { name: 'pay-receipt', page };
  },
};

const threeDSecure: Scene = {
  title: 'the pay page while the bank asks',
  async *play({ page, staff }) {
    await page.goto((await staff.createLink()).url);
    await tryToPay(page, cards.threeDSecure);
    await expect(bankPage(page).getByRole('button', { name: 'Approve' })).toBeVisible();
    yield { name: 'pay-3ds', page };
  },
};

const editable: Scene = {
  title: 'an editable pay page with what is wrong said at its fields',
  async *play({ page, staff }) {
    await page.goto((await staff.createLink({ payerMayEdit: 'BOTH' })).url);
    await expect(page.getByLabel('Amount')).toBeVisible();
    yield { name: 'pay-editable', page };
    await page.getByLabel('Amount').fill('a lot');
    await page.getByLabel('Reference').fill('');
    await page.getByRole('button', { name: /^Pay/ }).click();
    await expect(page.getByText(/This is not an amount we can read/)).toBeVisible();
    yield { name: 'pay-editable-errors', page };
  },
};

const paidBefore: Scene = {
  title: 'a link that somebody else has paid',
  async *play({ page, admin, staff }) {
    const { url } = await staff.createLink();
    const payer = await admin.context().newPage();
    await payer.goto(url);
    await pay(payer, cards.approved);
    await payer.close();
    await page.goto(url);
    await expect(page.getByRole('heading', { name: /it has been made/ })).toBeVisible();
    yield { name: 'pay-paid-before', page };
  },
};

const unpayable: Scene = {
  title: 'a link that cannot be paid, and one that does not exist',
  async *play({ page, artspay, staff }) {
    const { id, url } = await staff.createLink();
    await staff.ask('mutation ($id: ID!) { answer: paymentLinkDeactivate(id: $id) { __typename } }', { id });
    await page.goto(url);
    await expect(page.getByRole('heading', { name: 'This link is no longer in use' })).toBeVisible();
    yield { name: 'pay-deactivated', page };
    await page.goto(`${artspay.url}/pay/nothing`);
    await expect(page.getByRole('heading', { name: 'We cannot find this payment' })).toBeVisible();
    yield { name: 'pay-not-found', page };
    await page.goto(`${artspay.url}/nothing/here`);
    yield { name: 'no-such-page', page };
  },
};

const invoices: readonly Scene[] = (
  [
    ['ready', 'is ready to be paid', 'reference=A-1&currency=AUD&amount=$1,234.50', 'Pay Sample Gallery'],
    [
      'two-readings',
      'asks which amount',
      'reference=A-2&currency=AUD&amount=1.234',
      'Which amount does the invoice say?',
    ],
    [
      'not-filled-in',
      'is not filled in',
      'reference=%invoice_id%&currency=AUD',
      'This link has not been filled in yet',
    ],
    [
      'contradicts',
      'contradicts itself',
      'reference=A-3&currency=EUR&amount=5.00',
      'The amount does not fit this link',
    ],
  ] as const
).map(([name, what, query, heading]) => ({
  title: `an invoice's page that ${what}`,
  async *play({ page, artspay }) {
    await page.goto(paymentUrl(artspay, query));
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    yield { name: `invoice-${name}`, page };
  },
}));

const invoicePaidBefore: Scene = {
  title: 'an invoice that was paid before',
  async *play({ page, admin, artspay }) {
    const url = paymentUrl(artspay, 'reference=A-4&currency=AUD&amount=$5.00');
    const payer = await admin.context().newPage();
    await payer.goto(url);
    await pay(payer, cards.approved);
    await payer.close();
    await page.goto(url);
    await expect(page.getByRole('button', { name: 'Pay again' })).toBeVisible();
    yield { name: 'invoice-paid-before', page };
  },
};

export const payPageScenes: readonly Scene[] = [
  paying,
  threeDSecure,
  editable,
  paidBefore,
  unpayable,
  ...invoices,
  invoicePaidBefore,
];
