import { expect, test } from '../support/artspay.ts';
import { cards } from '../support/card-numbers.ts';
import { pay, payButton, typeCard } from '../support/pay-page.ts';

test('a declined card, then a good one: nothing was charged, then paid once', async ({ page, artspay }) => {
  await page.goto(artspay.printedAddress(/\/pay\//));
  await typeCard(page, cards.declined);
  await payButton(page).click();
  await expect(page.getByText('You have not been charged.', { exact: true })).toBeVisible();
  await pay(page, cards.approved);
  await page.reload();
  await expect(payButton(page)).toBeHidden();
  const payments = await artspay.sql`select state, attempts from payments`;
  expect(payments).toEqual([{ state: 'succeeded', attempts: 2 }]);
});
