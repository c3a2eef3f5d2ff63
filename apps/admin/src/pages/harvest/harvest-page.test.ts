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

test('Xero’s placeholders stand in the URL for Xero, one’s own in that for another tool', async () => {
  await openAdmin('/admin/harvest');
  const tool = page.getByRole('combobox', { name: 'Your invoicing tool' });
  const shown = page.getByRole('textbox', { name: 'Your Payment URL' });
  const address = 'https://pay.sample.gallery/invoice/sample-gallery-7fq2m9xk';
  await tool.click();
  await page.getByRole('option', { name: 'Xero' }).click();
  await expect
    .element(shown)
    .toHaveTextContent(`${address}?reference=[INVOICENUMBER]&currency=[CURRENCY]&amount=[AMOUNTDUE]`);
  await tool.click();
  await page.getByRole('option', { name: 'Another tool' }).click();
  await page.getByLabelText('How your tool writes the invoice number').fill('<<no>>');
  await expect
    .element(shown)
    .toHaveTextContent(`${address}?reference=<<no>>&currency=AUD&amount={{amount_due}}`);
  localStorage.clear();
});

test('the settings are saved together; an amount that cannot be read is named at its field', async () => {
  await openAdmin('/admin/harvest');
  const maximum = page.getByLabelText('The most that can be paid at once, in AUD');
  await expect.element(maximum).toBeEnabled();
  await maximum.fill('lots');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .element(page.getByText('We cannot read this as an amount. Try 5000.00, or leave it empty.'))
    .toBeVisible();
  await maximum.fill('5,000');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(page.getByText('Not saved yet.')).not.toBeInTheDocument();
  await expect.element(maximum).toHaveValue('5000.00');
});

test('a payment is ticked, found among those applied, and unticked', async () => {
  await openAdmin('/admin/harvest');
  const box = page.getByRole('checkbox', { name: /^INV-1043 is recorded in the invoicing tool/ });
  const tick = async (): Promise<void> => {
    await expect.element(box).toBeInTheDocument();
    box.element().dispatchEvent(new MouseEvent('click'));
  };
  await tick();
  await expect.element(page.getByRole('cell', { name: /INV-1043 is recorded .*Ada/ })).toBeInTheDocument();
  await page.getByRole('combobox', { name: 'Show' }).click();
  await page.getByRole('option', { name: 'Applied', exact: true }).click();
  await expect.element(page.getByText('INV-1039')).not.toBeInTheDocument();
  await tick();
  await expect.element(page.getByRole('heading', { name: 'No payment fits' })).toBeVisible();
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

test('it waits for the first visit; then it says when, and how each damaged link arrived', async () => {
  await openAdmin('/admin/harvest', { scenario: 'empty' });
  await expect.element(page.getByText(/Waiting for the first visit/)).toBeVisible();
  await openAdmin('/admin/harvest');
  await expect.element(page.getByText(/It works. Last opened:/)).toBeVisible();
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'INV-1046' }))
    .toMatchTextContent(/Its currency is not AUD: “EUR 50.00”/);
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'INV-1045' }))
    .toMatchTextContent(/cut or unreadable: “1”.*3 times/);
});
