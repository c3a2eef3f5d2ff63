import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openAdmin } from '../../../test/admin.ts';

test('each kind of mail is switched on its own, is kept, and says what being off means', async () => {
  await openAdmin('/admin/settings/notifications');
  const disputes = page.getByRole('switch', { name: 'a payment is disputed' });
  await expect.element(disputes).toBeChecked();
  await disputes.click({ force: true });
  await expect.element(page.getByText('a deadline can pass unseen', { exact: false })).toBeVisible();
  await expect.element(disputes).not.toBeChecked();
  await expect.element(page.getByRole('switch', { name: 'a payment was made' })).toBeChecked();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Which mails you get' }).click();
  await expect.element(disputes).not.toBeChecked();
});

test('without a mail server the page says that no mail is sent and what to set', async () => {
  await openAdmin('/admin/settings/notifications', { scenario: 'empty' });
  await expect.element(page.getByRole('heading', { name: 'No mail is sent from here yet' })).toBeVisible();
  await expect.element(page.getByText('SMTP_URL and MAIL_FROM', { exact: false })).toBeVisible();
});
