import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openAdmin } from '../../../test/admin.ts';

const url =
  'https://pay.sample.gallery/invoice/sample-gallery-7fq2m9xk?reference=%invoice_id%&currency=AUD&amount=%invoice_amount%';

test('the Payment URL is copied with its percent signs as they are', async () => {
  await openAdmin('/admin/harvest');
  await page.getByRole('button', { name: 'Copy URL' }).click();
  await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(url);
});

test('the message to paste holds the URL on a line of its own', async () => {
  await openAdmin('/admin/harvest');
  await page.getByRole('button', { name: 'Copy message' }).click();
  await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect((await navigator.clipboard.readText()).split('\n')).toContain(url);
});

test('payments made through it are listed by invoice', async () => {
  await openAdmin('/admin/harvest');
  const row = page.getByRole('row').filter({ hasText: 'INV-1043' });
  await expect.element(row).toMatchTextContent(/Paid.*Visa ending 4242.*A\$1,234\.50 AUD/);
});

test('a pasted link says what its payer would see, and one that is not ours says so', async () => {
  await openAdmin('/admin/harvest');
  const box = page.getByLabelText('A filled-in Payment URL');
  await box.fill(
    'https://pay.sample.gallery/invoice/sample-gallery-7fq2m9xk?reference=INV-1044&amount=$1.234',
  );
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect
    .element(page.getByText('“$1.234” can be read in two ways. The payer chooses: A$1,234.00 or A$1.23.'))
    .toBeVisible();
  await box.fill('https://pay.sample.gallery/pay/7fq2m9xk');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect
    .element(page.getByRole('status').filter({ hasText: 'This is not' }))
    .toHaveTextContent('This is not your Payment URL: its address is another one.');
});
