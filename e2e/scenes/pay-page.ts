import { expect } from '@playwright/test';
import { cards } from '@artspay/tools/card-numbers';
import { allKinds } from '../support/custom-fields.ts';
import { serveHostPage } from '../support/host-page.ts';
import {
  bankPage,
  emptyPayButton,
  paidHeading,
  pay,
  payButton,
  tryToPay,
  typeCard,
} from '../support/pay-page.ts';
import { paymentUrl } from '../support/payment-url.ts';
import type { Scene, Stage } from './scene.ts';
import { signed } from './signed.ts';

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

/** On somebody else's page: the dialog, and the button once it is paid. */
const embedded: Scene = {
  title: 'a dialog on another page, and what its button says at the end',
  async *play({ page, artspay, staff }) {
    const { code } = await staff.createLink();
    const host = await serveHostPage(
      artspay.url,
      `<p><artspay-pay display="button" link="${code}"></artspay-pay></p>`,
      `<meta name="viewport" content="width=device-width"><style>
        :root { color-scheme: light dark; font-family: Georgia, serif }
        body { margin: 2rem }
      </style>`,
    );
    await page.goto(host.url);
    await expect(payButton(page)).toBeVisible();
    await payButton(page).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await typeCard(page, cards.approved);
    yield { name: 'embedded-dialog', page };
    await page.getByRole('dialog').getByRole('button', { name: /^Pay/ }).click();
    await expect(paidHeading(page)).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('button', { name: 'Paid, thank you' })).toBeFocused();
    yield { name: 'embedded-paid', page };
    await host.close();
  },
};

/** Somebody else pays. */
const payElsewhere = async ({ admin }: Stage, url: string): Promise<void> => {
  const payer = await admin.context().newPage();
  await payer.goto(url);
  await pay(payer, cards.approved);
  await payer.close();
};

const paidBefore: Scene = {
  title: 'a link that somebody else has paid',
  async *play(stage) {
    const { page, staff } = stage;
    const { url } = await staff.createLink();
    await payElsewhere(stage, url);
    await page.goto(url);
    await expect(page.getByRole('heading', { name: /it has been made/ })).toBeVisible();
    yield { name: 'pay-paid-before', page };
  },
};

const donation: Scene = {
  title: 'a donation with suggested amounts, and what is wrong said at its fields',
  async *play({ page, staff }) {
    const { url } = await staff.createLink({
      amount: null,
      currency: 'AUD',
      payerMayEdit: 'AMOUNT',
      minimumAmount: '5',
      suggestedAmounts: ['20', '50'],
    });
    await page.goto(url);
    await expect(page.getByText('A$5.00 or more')).toBeVisible();
    yield { name: 'pay-donation', page };
    await emptyPayButton(page).click();
    await expect(page.getByText('Choose an amount, or type another one.')).toBeVisible();
    yield { name: 'pay-donation-none-chosen', page };
    await page.getByRole('radio', { name: 'Another amount' }).check();
    await page.getByRole('textbox', { name: 'Another amount' }).fill('4.50');
    await emptyPayButton(page).click();
    await expect(page.getByText('The least you can pay here is A$5.00.')).toBeVisible();
    yield { name: 'pay-donation-too-little', page };
  },
};

const asking: Scene = {
  title:
    'a link that asks its payer more, with what is missing said at its fields, and the answers for staff',
  async *play({ page, admin, staff }) {
    const { id, url } = await staff.createLink({ payerMayEdit: 'REFERENCE', customFields: allKinds });
    await page.goto(url);
    await expect(page.getByLabel('Dietary needs')).toBeVisible();
    yield { name: 'pay-asking', page };
    await page.getByLabel('Dietary needs').fill('4242 4242 4242 4242');
    await payButton(page).click();
    await expect(page.getByText('Tick this to pay.')).toBeVisible();
    yield { name: 'pay-asking-errors', page };
    await page.getByLabel('Dietary needs').fill('Walnut allergy');
    await page.getByRole('radio', { name: 'Morning' }).check();
    await page.getByRole('checkbox').check();
    await pay(page, cards.approved);
    await admin.goto(`/admin/links/${id}`);
    await admin.locator('a[href*="/admin/payments/"]').first().click();
    await expect(admin.getByRole('heading', { name: 'What the payer answered' })).toBeVisible();
    yield { name: 'payment-answers', page: admin };
  },
};

const full: Scene = {
  title: 'a link that was paid as often as it can be, and its page for staff',
  async *play(stage) {
    const { page, admin, staff } = stage;
    const { id, url } = await staff.createLink({ useLimit: 2 });
    await payElsewhere(stage, url);
    await payElsewhere(stage, url);
    await page.goto(url);
    await expect(page.getByRole('heading', { name: 'There are no places left' })).toBeVisible();
    yield { name: 'pay-full', page };
    await admin.goto(`/admin/links/${id}`);
    await expect(admin.getByText('2 of 2 payments', { exact: false }).first()).toBeVisible();
    yield { name: 'link-full', page: admin };
  },
};

const expired: Scene = {
  title: 'a link that has expired',
  async *play({ page, staff, artspay }) {
    const expiry = { dateTime: '2999-12-24T17:00', timeZone: 'Australia/Sydney' };
    const { id, url } = await staff.createLink({ expiry });
    await artspay.sql`update payables set expires_at = clock_timestamp() where id = ${id}`;
    await page.goto(url);
    await expect(page.getByText(/It could be paid until/)).toBeVisible();
    yield { name: 'pay-expired', page };
  },
};

const heldBack: Scene = {
  title: 'a try that is held back, and what staff see of it and of the tries before it',
  async *play({ page, admin, staff, artspay }) {
    const { id, url } = await staff.createLink();
    await page.goto(url);
    await tryToPay(page, cards.declined);
    await expect(page.getByText('You have not been charged.', { exact: true })).toBeVisible();
    await artspay.sql`update velocity_counts set count = 1000000
      where key like ${`%"tries_per_link","${id}"%`}`;
    await tryToPay(page, cards.approved);
    await expect(page.getByText(/There were too many tries/)).toBeVisible();
    yield { name: 'pay-held-back', page };
    await admin.goto(`/admin/links/${id}`);
    await expect(admin.getByRole('heading', { name: '1 try was held back' })).toBeVisible();
    yield { name: 'link-held-back', page: admin };
    await admin.locator('a[href*="/admin/payments/"]').first().click();
    await expect(admin.getByRole('heading', { name: 'Tries at the gateway' })).toBeVisible();
    yield { name: 'payment-attempts', page: admin };
  },
};

const unavailable: Scene = {
  title: 'the pay page while tries cannot be counted',
  async *play({ page, staff, artspay }) {
    const { url } = await staff.createLink();
    await artspay.sql`alter table velocity_counts rename to gone`;
    try {
      await page.goto(url);
      await expect(page.getByRole('heading', { name: /Payments cannot be taken/ })).toBeVisible();
      yield { name: 'pay-unavailable', page };
    } finally {
      await artspay.sql`alter table gone rename to velocity_counts`;
    }
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
  async *play(stage) {
    const { page, artspay } = stage;
    const url = paymentUrl(artspay, 'reference=A-4&currency=AUD&amount=$5.00');
    await payElsewhere(stage, url);
    await page.goto(url);
    await expect(page.getByRole('button', { name: 'Pay again' })).toBeVisible();
    yield { name: 'invoice-paid-before', page };
  },
};

export const payPageScenes: readonly Scene[] = [
  paying,
  embedded,
  threeDSecure,
  editable,
  paidBefore,
  donation,
  asking,
  full,
  expired,
  heldBack,
  unavailable,
  unpayable,
  ...invoices,
  invoicePaidBefore,
  signed,
];
