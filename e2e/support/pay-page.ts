import { expect, type Locator, type Page } from '@playwright/test';

const ourFrame = (scope: Page | Locator) => scope.locator('artspay-pay').frameLocator('iframe');

/** The fields of the gateway's frame, which stands in our frame, which stands in the element. */
export const cardFields = (scope: Page | Locator) =>
  ourFrame(scope).frameLocator('iframe[title="Card details"]');

/** The page on which the payer's bank asks whether it is them. */
export const bankPage = (scope: Page | Locator) =>
  ourFrame(scope).frameLocator('iframe[title="Your bank’s page"]');

/** What stands where the gateway's frame will be, until the payer goes there. */
const openCardFrame = async (scope: Page | Locator): Promise<void> => {
  const standIn = scope.getByRole('button', { name: /^Card number/ });
  const frame = scope.locator('artspay-pay iframe');
  await expect(standIn.or(frame).first()).toBeVisible();
  // The page is readable before its script runs: a click may come too early.
  await expect(async () => {
    if ((await frame.count()) === 0) await standIn.click({ timeout: 5000 });
    await expect(frame).toBeVisible({ timeout: 5000 });
  }).toPass();
};

/** Types a card; date and CVC may be any that could be right. */
export const typeCard = async (scope: Page | Locator, number: string): Promise<void> => {
  await openCardFrame(scope);
  const fields = cardFields(scope);
  await fields.getByLabel('Card number').fill(number);
  await fields.getByLabel('Expiry date').fill('12 / 34');
  await fields.getByLabel('Security code').fill('123');
};

/** The button with the sum on it. */
export const payButton = (scope: Page | Locator): Locator => scope.getByRole('button', { name: /^Pay .*\d/ });

/** The same, before there is an amount to pay. */
export const emptyPayButton = (scope: Page | Locator): Locator =>
  scope.getByRole('button', { name: 'Pay', exact: true });

export const paidHeading = (scope: Page | Locator): Locator =>
  scope.getByRole('heading', { name: 'Paid, thank you' });

/** Types a card and presses the button. */
export const tryToPay = async (scope: Page | Locator, number: string): Promise<void> => {
  await typeCard(scope, number);
  await payButton(scope).click();
};

/** Pays what the page shows and waits until it says so. */
export const pay = async (scope: Page | Locator, number: string): Promise<void> => {
  await tryToPay(scope, number);
  await expect(paidHeading(scope)).toBeVisible();
};

/** What the payer can quote to the merchant, once paid. */
export const receiptNumber = async (scope: Page | Locator): Promise<string> =>
  (await scope.getByText(/^R-\w{4}-\w{4}$/).textContent()) ?? '';
