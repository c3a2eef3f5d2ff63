import { expect, type Locator, type Page } from '@playwright/test';

/** The fields of the gateway's frame, which stands in our frame, which stands in the element. */
const cardFields = (scope: Page | Locator) =>
  scope.locator('artspay-pay').frameLocator('iframe').frameLocator('iframe');

/** Types a card; date and CVC may be any that could be right. */
export const typeCard = async (scope: Page | Locator, number: string): Promise<void> => {
  const fields = cardFields(scope);
  await fields.getByLabel('Card number').fill(number);
  await fields.getByLabel('Expiry date').fill('12 / 34');
  await fields.getByLabel('Security code').fill('123');
};

export const payButton = (scope: Page | Locator): Locator => scope.getByRole('button', { name: /^Pay / });

/** Pays what the page shows and waits until it says so. */
export const pay = async (page: Page, number: string): Promise<void> => {
  await typeCard(page, number);
  await payButton(page).click();
  await expect(page.getByText('Paid, thank you')).toBeVisible();
};
