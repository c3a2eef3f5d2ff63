import type { Locator, Page } from '@playwright/test';
import { history, row } from '../support/admin-page.ts';
import { expect, test } from '../support/artspay.ts';
import { cards } from '@artspay/tools/card-numbers';
import { ask, type Fields } from '../support/graphql.ts';
import {
  bankPage,
  cardFields,
  paidHeading,
  pay,
  payButton,
  receiptNumber,
  tryToPay,
  typeCard,
} from '../support/pay-page.ts';

const notCharged = (page: Page): Locator => page.getByText('You have not been charged.', { exact: true });
const pending = (page: Page): Locator => page.getByRole('heading', { name: 'Confirming with your bank' });
const paidOnce = (page: Page): Locator =>
  page.getByRole('heading', { name: 'This link was for one payment, and it has been made' });
const underWay = (page: Page): Locator => page.getByRole('heading', { name: 'A payment is under way' });

const told = (page: Page): Locator => paidHeading(page).or(paidOnce(page)).or(underWay(page));

/** States of the payments of a link, oldest first. */
const paymentsOf = `select payment.state, payment.attempts from payments payment
  join payables payable on payable.id = payment.payable_id where payable.code = $1 order by payment.created_at`;

test('a declined card, then a good one: nothing was charged, then paid once', async ({
  page,
  artspay,
  staff,
}) => {
  const { url, code } = await staff.createLink();
  await page.goto(url);
  await tryToPay(page, cards.declined);
  await expect(notCharged(page)).toBeVisible();
  await pay(page, cards.approved);
  await page.reload();
  await expect(payButton(page)).toBeHidden();
  expect(await artspay.sql.unsafe(paymentsOf, [code])).toEqual([{ state: 'succeeded', attempts: 2 }]);
});

test('a declined card keeps its number typed, and only the security code is asked for again', async ({
  page,
  staff,
}) => {
  await page.goto((await staff.createLink()).url);
  await tryToPay(page, cards.insufficientFunds);
  await expect(notCharged(page)).toBeVisible();
  await expect(cardFields(page).getByLabel('Card number')).toHaveValue('4000 0000 0000 9995');
  await expect(cardFields(page).getByLabel('Expiry date')).toHaveValue('12 / 34');
  await expect(cardFields(page).getByLabel('Security code')).toHaveValue('');
  await pay(page, cards.approved);
});

test('3-D Secure passed: paid', async ({ page, staff }) => {
  await page.goto((await staff.createLink()).url);
  await tryToPay(page, cards.threeDSecure);
  await expect(bankPage(page).getByText('A$120.00')).toBeVisible();
  await bankPage(page).getByRole('button', { name: 'Approve' }).click();
  await expect(paidHeading(page)).toBeVisible();
});

test('3-D Secure failed: nothing was charged, and another card pays', async ({ page, staff }) => {
  await page.goto((await staff.createLink()).url);
  await tryToPay(page, cards.threeDSecure);
  await bankPage(page).getByRole('button', { name: 'Refuse' }).click();
  await expect(notCharged(page)).toBeVisible();
  await expect(page.getByText(/could not confirm that it was you/)).toBeVisible();
  await pay(page, cards.approved);
});

test('3-D Secure cancelled by the payer: nothing was charged, and another card pays', async ({
  page,
  staff,
}) => {
  await page.goto((await staff.createLink()).url);
  await tryToPay(page, cards.threeDSecure);
  await page.getByRole('button', { name: 'Cancel and use another card' }).click();
  await expect(notCharged(page)).toBeVisible();
  await pay(page, cards.approved);
});

test('3-D Secure with the page loaded again in between: the same question, then paid', async ({
  page,
  staff,
  artspay,
}) => {
  const { url, code } = await staff.createLink();
  await page.goto(url);
  await tryToPay(page, cards.threeDSecure);
  await expect(bankPage(page).getByRole('button', { name: 'Approve' })).toBeVisible();
  await page.reload();
  await bankPage(page).getByRole('button', { name: 'Approve' }).click();
  await expect(paidHeading(page)).toBeVisible();
  expect(await artspay.sql.unsafe(paymentsOf, [code])).toEqual([{ state: 'succeeded', attempts: 1 }]);
});

test('3-D Secure with the page closed: told that a payment is under way, and payable once the bank gave up', async ({
  page,
  context,
  staff,
}) => {
  const { url } = await staff.createLink();
  await page.goto(url);
  await tryToPay(page, cards.threeDSecure);
  await expect(bankPage(page).getByRole('button', { name: 'Approve' })).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto(url);
  await expect(underWay(again)).toBeVisible();
  await expect(async () => {
    await again.getByRole('button', { name: 'Check again' }).click({ timeout: 2000 });
    await expect(payButton(again)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 40_000 });
  await pay(again, cards.approved);
});

test('a result that comes later: pending, the same after a reload, then paid by itself, and staff see it', async ({
  page,
  admin,
  staff,
  artspay,
}) => {
  const { id, url, code } = await staff.createLink();
  await admin.goto(`/admin/links/${id}`);
  await page.goto(url);
  await tryToPay(page, cards.comesLater);
  await expect(pending(page)).toBeVisible();
  await expect(page.getByText('Please do not pay a second time.')).toBeVisible();
  await expect(history(admin).first()).toContainText('Confirming with the bank');
  await page.reload();
  await expect(pending(page).or(paidHeading(page))).toBeVisible();
  await expect(paidHeading(page)).toBeVisible();
  await expect(history(admin).first()).toContainText(/Paid\s+A\$120\.00/);
  expect(await artspay.sql.unsafe(paymentsOf, [code])).toEqual([{ state: 'succeeded', attempts: 1 }]);
});

test('after paying, a reload shows the same receipt, and another tab that it was paid', async ({
  page,
  context,
  staff,
}) => {
  const { url } = await staff.createLink();
  await page.goto(url);
  await pay(page, cards.approved);
  const receipt = await receiptNumber(page);
  await page.reload();
  await expect(paidHeading(page)).toBeVisible();
  expect(await receiptNumber(page)).toBe(receipt);

  const other = await context.newPage();
  await other.goto(url);
  await expect(paidOnce(other)).toBeVisible();
  await expect(payButton(other)).toBeHidden();
});

test('an editable link takes the amount and the reference of its payer; staff see both asked and paid', async ({
  page,
  admin,
  staff,
}) => {
  const { id, url, reference } = await staff.createLink({ amount: '500.00', payerMayEdit: 'BOTH' });
  await admin.goto(`/admin/links/${id}`);
  await page.goto(url);
  await page.getByLabel('Amount').fill('80.25');
  await page.getByLabel('Reference').fill('First part');
  await expect(payButton(page)).toHaveText(/Pay\sA\$80\.25/);
  await pay(page, cards.approved);
  await expect(page.getByText('First part')).toBeVisible();

  const paid = history(admin).first();
  await expect(paid).toContainText(/Paid\s+A\$80\.25/);
  await expect(paid).toContainText('The payer changed the amount from A$500.00');
  await expect(paid).toContainText(`The payer changed the reference from “${reference}”.`);
  await admin.goto('/admin/links');
  await expect(row(admin, reference)).toContainText('Paid A$80.25 of A$500.00');
});

test('a fixed link refuses an altered amount, currency or reference sent straight to the API', async ({
  artspay,
  staff,
}) => {
  const { code, reference } = await staff.createLink();
  const asked = { code, reference, amount: { amount: '120.00', currency: 'AUD' } };
  const start = (link: Fields) =>
    ask(
      `${artspay.url}/graphql/payer`,
      `mutation ($input: PaymentStartInput!) { answer: paymentStart(input: $input) {
        __typename ... on Error { code path } } }`,
      { input: { payerKey: crypto.randomUUID(), link } },
    );
  expect(await start({ ...asked, amount: { amount: '1.20', currency: 'AUD' } })).toMatchObject({
    __typename: 'NotPayableError',
    code: 'DETAILS_FIXED',
  });
  for (const altered of [
    { amount: { amount: '120.00', currency: 'JPY' } },
    { amount: { amount: '-120.00', currency: 'AUD' } },
    { amount: { amount: '0.00', currency: 'AUD' } },
    { amount: { amount: '120.001', currency: 'AUD' } },
    { reference: 'Something else' },
  ])
    expect(await start({ ...asked, ...altered })).toHaveProperty('code');
  expect(await artspay.sql.unsafe(paymentsOf, [code])).toEqual([]);
});

test('two payers at once on a link payable once: one pays, the other is told in words', async ({
  browser,
  staff,
}) => {
  const { url } = await staff.createLink();
  const payers = await Promise.all([browser.newPage(), browser.newPage()]);
  for (const payer of payers) {
    await payer.goto(url);
    await typeCard(payer, cards.approved);
  }
  await Promise.all(payers.map((payer) => payButton(payer).click()));
  for (const payer of payers) await expect(told(payer)).toBeVisible();
  const paid = await Promise.all(payers.map((payer) => paidHeading(payer).isVisible()));
  expect(paid.filter(Boolean)).toHaveLength(1);
  for (const payer of payers) {
    await payer.reload();
    await expect(paidHeading(payer).or(paidOnce(payer))).toBeVisible();
    await payer.close();
  }
});

test('the button pressed many times pays once', async ({ page, staff, artspay }) => {
  const { url, code } = await staff.createLink();
  await page.goto(url);
  await typeCard(page, cards.approved);
  await payButton(page).click({ clickCount: 5, delay: 1 });
  await expect(paidHeading(page)).toBeVisible();
  expect(await artspay.sql.unsafe(paymentsOf, [code])).toEqual([{ state: 'succeeded', attempts: 1 }]);
});
