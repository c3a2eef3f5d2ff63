import { expect, test } from '../support/artspay.ts';
import { cards } from '@artspay/tools/card-numbers';
import { allKinds } from '../support/custom-fields.ts';
import { paidHeading, payButton, tryToPay, typeCard } from '../support/pay-page.ts';

const [, , terms] = allKinds;

test('a link that asks all three kinds is declined, paid, and its answers and the proof of consent stand in the admin', async ({
  page,
  admin,
  staff,
}) => {
  const { id, url } = await staff.createLink({ customFields: allKinds });
  await page.goto(url);
  await typeCard(page, cards.approved);
  await payButton(page).click();
  await expect(page.getByText('Choose one of these.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Morning' })).toBeFocused();

  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: terms.wording }).press('Space');
  await page.getByLabel('Dietary needs').fill('Walnut allergy');
  await tryToPay(page, cards.declined);
  await expect(page.getByText('You have not been charged.', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Dietary needs')).toHaveValue('Walnut allergy');
  await tryToPay(page, cards.approved);
  await expect(paidHeading(page)).toBeVisible();

  await admin.goto(`/admin/links/${id}`);
  await expect(admin.getByText('Asks for Dietary needs, Session, Terms')).toBeVisible();
  await admin.locator('a[href*="/admin/payments/"]').first().click();
  const answers = admin.getByRole('definition');
  await expect(answers.filter({ hasText: 'Walnut allergy' })).toBeVisible();
  await expect(answers.filter({ hasText: 'Morning' })).toBeVisible();
  await expect(answers.filter({ hasText: terms.wording })).toContainText(/Agreed ·/);
});
