import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { row } from '../support/admin-page.ts';
import { type ArtsPay, expect, test } from '../support/artspay.ts';
import { cards } from '@artspay/tools/card-numbers';
import { pay, payButton, tryToPay } from '../support/pay-page.ts';
import { paymentUrl } from '../support/payment-url.ts';
import { owner } from '../support/staff.ts';

const paymentsFor = ({ sql }: ArtsPay, reference: string) =>
  sql`select amount_minor::text as minor, currency from payments where reference = ${reference} and state = 'succeeded'`;

test('an amount as Harvest writes it opens with that sum, is paid, seen by staff, ticked, and saved as CSV', async ({
  page,
  admin,
  artspay,
}) => {
  await admin.goto('/admin/harvest');
  await page.goto(paymentUrl(artspay, 'reference=INV-1001&currency=AUD&amount=$1,234.50'));
  await expect(page.getByText('Invoice INV-1001')).toBeVisible();
  await expect(payButton(page)).toHaveText(/A\$1,234\.50/);
  await pay(page, cards.approved);
  await expect(row(admin, 'INV-1001')).toContainText('Paid');
  await expect(row(admin, 'INV-1001')).toContainText('A$1,234.50');
  await expect(admin.getByText(/It works. Last opened/)).toBeVisible();
  await row(admin, 'INV-1001').getByRole('checkbox').press('Space');
  await expect(row(admin, 'INV-1001')).toContainText(owner.name);
  const [download] = await Promise.all([
    admin.waitForEvent('download'),
    admin.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(parse(csv, { columns: true, bom: true })).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        invoice: 'INV-1001',
        amount: '1234.50',
        currency: 'AUD',
        applied_by: owner.name,
      }),
    ]),
  );
});

test('an invoice number that a spreadsheet would take for a formula is none in the CSV', async ({
  page,
  admin,
  artspay,
}) => {
  await page.goto(paymentUrl(artspay, 'reference==1+2&currency=AUD&amount=$5.00'));
  await pay(page, cards.approved);
  await admin.goto('/admin/harvest');
  await expect(row(admin, '=1+2')).toContainText('Paid');
  const [download] = await Promise.all([
    admin.waitForEvent('download'),
    admin.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain("'=1+2,");
});

test('the sample address that a start prints opens with its sum', async ({ page, unclaimed }) => {
  await page.goto(unclaimed.printedAddress(/\/invoice\//));
  await expect(payButton(page)).toHaveText(/A\$1,234\.50/);
});

test('a merchant who invoices in euros is paid 1.234,50 €', async ({ page, admin, artspay }) => {
  const { sql } = artspay;
  const [before] = await sql`select currency, decimal_mark from payment_urls where mode = 'test'`;
  await sql`update payment_urls set currency = 'EUR', decimal_mark = ',' where mode = 'test'`;
  try {
    await page.goto(paymentUrl(artspay, 'reference=RE-2041&currency=EUR&amount=1.234,50 €'));
    await expect(payButton(page)).toHaveText(/EUR\s1,234\.50/);
    await pay(page, cards.approved);
    expect(await paymentsFor(artspay, 'RE-2041')).toEqual([{ minor: '123450', currency: 'EUR' }]);
    await admin.goto('/admin/harvest');
    await expect(row(admin, 'RE-2041')).toContainText('1,234.50');
    await expect(admin.getByText('Invoices are paid in EUR')).toBeVisible();
  } finally {
    await sql`update payment_urls set ${sql(before ?? {})} where mode = 'test'`;
  }
});

test('variables that were not replaced: a page that says what to do, and nothing to pay', async ({
  page,
  artspay,
}) => {
  const query = 'reference=%invoice_id%&currency=AUD&amount=%invoice_amount%';
  const response = await page.goto(paymentUrl(artspay, query));
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { name: 'This link has not been filled in yet' })).toBeVisible();
  await expect(page.getByText(/ask Sample Gallery for a new one/)).toBeVisible();
  await expect(payButton(page)).toBeHidden();
});

test('an amount with two readings asks the payer, shows what was written, and charges the chosen one', async ({
  page,
  artspay,
}) => {
  await page.goto(paymentUrl(artspay, 'reference=INV-1002&currency=AUD&amount=1.234'));
  await expect(page.getByRole('heading', { name: 'Which amount does the invoice say?' })).toBeVisible();
  await expect(page.getByText('“1.234”')).toBeVisible();
  await expect(payButton(page)).toBeHidden();
  await page.getByRole('button', { name: 'A$1,234.00' }).click();
  await expect(payButton(page)).toHaveText(/A\$1,234\.00/);
  await pay(page, cards.approved);
  expect(await paymentsFor(artspay, 'INV-1002')).toEqual([{ minor: '123400', currency: 'AUD' }]);
});

test('no amount at all asks the payer for it', async ({ page, artspay }) => {
  await page.goto(paymentUrl(artspay, 'reference=INV-1003&currency=AUD'));
  await page.getByRole('textbox', { name: 'Amount' }).fill('75');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(payButton(page)).toHaveText(/A\$75\.00/);
  await pay(page, cards.approved);
});

const alreadyPaid = (page: Page) => page.getByRole('heading', { name: 'Invoice INV-1004 has been paid' });

test('an invoice that was paid says so with its date, and is paid again only on purpose', async ({
  page,
  browser,
  artspay,
}) => {
  const url = paymentUrl(artspay, 'reference=INV-1004&currency=AUD&amount=$50.00');
  await page.goto(url);
  await pay(page, cards.approved);

  const again = await browser.newPage();
  await again.goto(url);
  await expect(alreadyPaid(again)).toBeVisible();
  await expect(again.getByText(/was made on \d+ \w+ \d{4}/)).toBeVisible();
  await expect(payButton(again)).toBeHidden();
  expect(await paymentsFor(artspay, 'INV-1004')).toHaveLength(1);

  await again.getByRole('button', { name: 'Pay again' }).click();
  await pay(again, cards.approved);
  expect(await paymentsFor(artspay, 'INV-1004')).toHaveLength(2);
  await again.close();
});

test('an invoice paid while its page stands open in another browser is not charged again', async ({
  page,
  browser,
  artspay,
}) => {
  const url = paymentUrl(artspay, 'reference=INV-1005&currency=AUD&amount=$50.00');
  const other = await browser.newPage();
  await other.goto(url);
  await page.goto(url);
  await pay(page, cards.approved);
  await tryToPay(other, cards.approved);
  await expect(other.getByRole('heading', { name: 'Invoice INV-1005 has been paid' })).toBeVisible();
  expect(await paymentsFor(artspay, 'INV-1005')).toHaveLength(1);
  await other.close();
});

for (const [what, query] of [
  ['currency', 'reference=INV-1006&currency=EUR&amount=50.00'],
  ['sign of the amount', 'reference=INV-1006&currency=AUD&amount=€50.00'],
] as const)
  test(`a ${what} that contradicts the merchant's is refused in words`, async ({ page, artspay }) => {
    await page.goto(paymentUrl(artspay, query));
    await expect(page.getByRole('heading', { name: 'The amount does not fit this link' })).toBeVisible();
    await expect(page.getByText('Nothing was charged.')).toBeVisible();
    await expect(payButton(page)).toBeHidden();
  });
