import { cards } from '@artspay/tools/card-numbers';
import { expect, test } from '../support/artspay.ts';

test.use({ locale: 'ar' });

test('a payment in Arabic by keyboard alone, from right to left', async ({ page, staff, artspay }) => {
  const { url, code } = await staff.createLink();
  await page.goto(url);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const button = page.getByRole('button', { name: /^ادفع .*120\.00/ });
  await expect(button).toBeVisible();
  const standIn = page.getByRole('button', { name: /رقم البطاقة/ });
  const frame = page.locator('artspay-pay iframe');
  await expect(async () => {
    if ((await frame.count()) === 0) await standIn.focus({ timeout: 2000 });
    await expect(frame).toBeVisible({ timeout: 5000 });
  }).toPass();
  const number = page
    .locator('artspay-pay')
    .frameLocator('iframe')
    .frameLocator('iframe[title="بيانات البطاقة"]')
    .locator('#number');
  await expect(number).toBeFocused();
  await page.keyboard.type(cards.approved.replaceAll(' ', ''));
  await page.keyboard.press('Tab');
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  await page.keyboard.type('123');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'تم الدفع، شكرًا لكم' })).toBeVisible();
  const states = await artspay.sql`select payment.state from payments payment
    join payables payable on payable.id = payment.payable_id where payable.code = ${code}`;
  expect([...states]).toEqual([{ state: 'succeeded' }]);
});

test('another language in place: what is typed stays, and the choice is kept', async ({ page, staff }) => {
  const { url } = await staff.createLink({ payerMayEdit: 'BOTH' });
  await page.goto(url);
  await expect(page.locator('artspay-pay:defined')).toBeVisible();
  await page.getByLabel('المبلغ').fill('1,234.50');
  await page.getByLabel('المرجع').fill('Framing');
  await page.getByText('العربية').first().press('Enter');
  await page.getByRole('link', { name: 'Deutsch' }).press('Enter');
  await expect(page.getByRole('button', { name: /1\.234,50.*zahlen/ })).toBeVisible();
  await expect(page.getByLabel('Betrag')).toHaveValue('1.234,50');
  await expect(page.getByLabel('Verwendungszweck')).toHaveValue('Framing');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page).toHaveTitle(/^Zahlung an /);
  await page.reload();
  await expect(page.getByLabel('Betrag')).toBeVisible();
});
