import { cards } from '@artspay/tools/card-numbers';
import { expect, test } from '../support/artspay.ts';
import { paidHeading, pay, receiptNumber } from '../support/pay-page.ts';
import { mailReceipt, openReceipt, refundPaymentOf } from '../support/receipt.ts';

test('paid → the receipt by mail → whoever has the mail reads it; a refund sends a corrected one', async ({
  page,
  browser,
  staff,
  mailServer,
}) => {
  const link = await staff.createLink();
  await page.goto(link.url);
  await pay(page, cards.approved);
  const number = await receiptNumber(page);
  await mailReceipt(page, 'payer@example.org');
  await expect(page.getByText(/on its way to p…@example.org/)).toBeVisible();
  await expect.poll(() => mailServer.to('payer@example.org')).toHaveLength(1);

  const accountant = await (await browser.newContext()).newPage();
  await accountant.goto((await openReceipt(page)).url());
  await expect(accountant.getByText(number)).toBeVisible();
  await expect(accountant.getByText('A$120.00 AUD')).toBeVisible();
  await accountant.goto(link.url);
  await expect(paidHeading(accountant)).toBeHidden();
  await accountant.context().close();

  await refundPaymentOf(staff, link, '20.00');
  await expect.poll(() => mailServer.to('payer@example.org')).toHaveLength(2);
  expect(mailServer.to('payer@example.org')[1]).toContain('corrected receipt');
});
