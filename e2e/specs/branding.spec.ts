import { cards } from '@artspay/tools/card-numbers';
import { expect, test } from '../support/artspay.ts';
import { fillBranding, resetBranding, saveBranding } from '../support/branding.ts';
import { pay, payButton } from '../support/pay-page.ts';
import { openReceipt } from '../support/receipt.ts';
import { complaintsOf, tellViolations } from '../support/watch-page.ts';

test('a logo and a colour saved in the settings are on the pay page, readable, and on the receipt', async ({
  admin,
  page,
  staff,
}) => {
  const link = await staff.createLink();
  await tellViolations(admin);
  const ofStaff = complaintsOf(admin);
  await fillBranding(admin);
  await saveBranding(admin);
  expect(ofStaff).toEqual([]);

  await tellViolations(page);
  const complaints = complaintsOf(page);
  await page.goto(link.url);
  const logo = page.getByRole('img', { name: 'Sample Gallery' });
  await expect
    .poll(() => logo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(240);
  for (const line of [
    'Sample Gallery Pty Ltd',
    'hello@gallery.example',
    'Works can be returned within 14 days.',
  ])
    await expect(page.getByText(line)).toBeVisible();
  await expect(payButton(page)).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(payButton(page)).not.toHaveCSS('background-color', 'rgb(28, 27, 24)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(payButton(page)).toHaveCSS('background-color', 'rgb(255, 212, 0)');
  await page.emulateMedia({ colorScheme: 'light' });
  await pay(page, cards.approved);
  const receipt = await openReceipt(page);
  await expect(receipt.getByText('ABN 51 824 753 556')).toBeVisible();
  await expect(receipt.getByRole('img', { name: 'Sample Gallery' })).toBeVisible();
  expect(complaints).toEqual([]);

  await resetBranding(admin);
  await page.goto(link.url);
  await expect(logo).toHaveCount(0);
});
