import type { Page } from '@playwright/test';
import { expect, test } from '../support/artspay.ts';
import { cards } from '@artspay/tools/card-numbers';
import { emptyPayButton, pay, payButton, tryToPay } from '../support/pay-page.ts';

const expired = (page: Page) => page.getByRole('heading', { name: 'This link has expired' });
const until = { dateTime: '2999-12-24T17:00', timeZone: 'Australia/Sydney' };
const expireNow = 'update payables set expires_at = clock_timestamp() where code = $1';

test('a donation with suggested amounts for two payers: both choose and pay, the third is told, staff see both', async ({
  page,
  browser,
  admin,
}) => {
  await admin.goto('/admin/links');
  await admin.getByRole('button', { name: /Create Payment Link/ }).click();
  await admin.getByLabel('Reference').fill('Friends of the gallery');
  await admin.getByText('More options').click();
  await admin.getByRole('checkbox', { name: /No fixed amount/ }).press(' ');
  await admin.getByLabel('At least').fill('5');
  await admin.getByLabel('Suggested amount 1').fill('20');
  await admin.getByLabel('Suggested amount 2').fill('50');
  await admin.getByRole('combobox', { name: 'How often can it be paid?' }).click();
  await admin.getByRole('option', { name: 'A number of times' }).click();
  await admin.getByLabel('How many payments?').fill('2');
  await admin.getByRole('button', { name: 'Create and copy link' }).click();
  const url = (await admin.getByText(/\/pay\/[0-9a-z]{16}$/).textContent()) ?? '';

  await page.goto(url);
  await expect(page.getByText('A$5.00 or more')).toBeVisible();
  await emptyPayButton(page).click();
  await expect(page.getByText('Choose an amount, or type another one.')).toBeVisible();
  await page.getByRole('radio', { name: 'A$50.00' }).check();
  await expect(payButton(page)).toHaveText(/Pay\sA\$50\.00/);
  await pay(page, cards.approved);

  const second = await (await browser.newContext({ locale: 'en-AU' })).newPage();
  await second.goto(url);
  await second.getByRole('radio', { name: 'Another amount' }).check();
  await second.getByRole('textbox', { name: 'Another amount' }).fill('4.50');
  await emptyPayButton(second).click();
  await expect(second.getByText('The least you can pay here is A$5.00.')).toBeVisible();
  await second.getByRole('textbox', { name: 'Another amount' }).fill('7.50');
  await pay(second, cards.approved);

  const third = await (await browser.newContext({ locale: 'en-AU' })).newPage();
  await third.goto(url);
  await expect(third.getByRole('heading', { name: 'There are no places left' })).toBeVisible();
  await expect(third.getByText(/was for 2 payments.*You have not been charged/)).toBeVisible();
  await expect(payButton(third)).toBeHidden();

  await admin.goto('/admin/links');
  await expect(admin.getByText('2 of 2 payments · A$57.50 so far')).toBeVisible();
});

test('a page that stands open over the expiry is told when it pays, and nothing is charged; extended, it pays', async ({
  page,
  staff,
  artspay,
}) => {
  const { id, url, code } = await staff.createLink({ expiry: until });
  await page.goto(url);
  await expect(payButton(page)).toBeVisible();
  await artspay.sql.unsafe(expireNow, [code]);
  await tryToPay(page, cards.approved);
  await expect(expired(page)).toBeVisible();
  await expect(page.getByText('You have not been charged.', { exact: false })).toBeVisible();

  await page.reload();
  await expect(expired(page)).toBeVisible();
  await expect(page.getByText(/It could be paid until .* Please contact/)).toBeVisible();

  await staff.ask(
    `mutation ($input: PaymentLinkEditInput!) { answer: paymentLinkEdit(input: $input) { __typename } }`,
    { input: { id, version: 1, expiry: until } },
  );
  await page.reload();
  await pay(page, cards.approved);
});
