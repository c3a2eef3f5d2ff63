import { expectAccessible } from '../support/accessible.ts';
import { createDialog } from '../support/admin-page.ts';
import { expect, test } from '../support/artspay.ts';
import { cards } from '../support/card-numbers.ts';
import { bankPage, pay, payButton, tryToPay, typeCard } from '../support/pay-page.ts';
import { paymentUrl } from '../support/payment-url.ts';

test.describe.configure({ timeout: 120_000 });

test('the pay page, from the first sight to the receipt, is accessible', async ({ page, staff }) => {
  const { url } = await staff.createLink();
  await page.goto(url);
  await expect(payButton(page)).toBeVisible();
  await expectAccessible(page);
  await typeCard(page, cards.declined);
  await payButton(page).click();
  await expect(page.getByText('You have not been charged.', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await pay(page, cards.approved);
  await expectAccessible(page);
});

test('the pay page while the bank asks is accessible', async ({ page, staff }) => {
  await page.goto((await staff.createLink()).url);
  await tryToPay(page, cards.threeDSecure);
  await expect(bankPage(page).getByRole('button', { name: 'Approve' })).toBeVisible();
  await expectAccessible(page);
});

test('an editable pay page with what is wrong said at its fields is accessible', async ({ page, staff }) => {
  await page.goto((await staff.createLink({ payerMayEdit: true })).url);
  await page.getByLabel('Amount').fill('a lot');
  await page.getByLabel('Reference').fill('');
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByText(/This is not an amount we can read/)).toBeVisible();
  await expectAccessible(page);
});

test('a link that cannot be paid, and one that does not exist, are accessible', async ({
  page,
  artspay,
  staff,
}) => {
  const { id, url } = await staff.createLink();
  await staff.ask('mutation ($id: ID!) { answer: paymentLinkDeactivate(id: $id) { __typename } }', { id });
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'This link is no longer in use' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${artspay.url}/pay/nothing`);
  await expect(page.getByRole('heading', { name: 'We cannot find this payment' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${artspay.url}/nothing/here`);
  await expectAccessible(page);
});

for (const [what, query, heading] of [
  ['is ready to be paid', 'reference=A-1&currency=AUD&amount=$1,234.50', 'Pay Sample Gallery'],
  ['asks which amount', 'reference=A-2&currency=AUD&amount=1.234', 'Which amount does the invoice say?'],
  ['is not filled in', 'reference=%invoice_id%&currency=AUD', 'This link has not been filled in yet'],
  ['contradicts itself', 'reference=A-3&currency=EUR&amount=5.00', 'The amount does not fit this link'],
] as const)
  test(`an invoice's page that ${what} is accessible`, async ({ page, artspay }) => {
    await page.goto(paymentUrl(artspay, query));
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectAccessible(page);
  });

test('an invoice that was paid before is accessible', async ({ page, browser, artspay }) => {
  const url = paymentUrl(artspay, 'reference=A-4&currency=AUD&amount=$5.00');
  const payer = await browser.newPage();
  await payer.goto(url);
  await pay(payer, cards.approved);
  await payer.close();
  await page.goto(url);
  await expect(page.getByRole('button', { name: 'Pay again' })).toBeVisible();
  await expectAccessible(page);
});

test("the doors of the staff's pages are accessible", async ({ page, artspay }) => {
  await page.goto(`${artspay.url}/admin/`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${artspay.url}/admin/welcome#used`);
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await expectAccessible(page);
});

test("the staff's pages are accessible", async ({ admin, staff }) => {
  const { id, reference } = await staff.createLink();
  await admin.goto('/admin/links');
  await expect(admin.getByRole('link', { name: reference, exact: true })).toBeVisible();
  await expectAccessible(admin);
  await admin.goto(`/admin/links/${id}`);
  await expect(admin.getByText('No payment yet.')).toBeVisible();
  await expectAccessible(admin);
  await admin.goto('/admin/harvest');
  await expect(admin.getByRole('heading', { name: 'Your Payment URL' })).toBeVisible();
  await expectAccessible(admin);
});

test('the dialog for a new link is accessible, empty, with errors, and once it is created', async ({
  admin,
}) => {
  await admin.goto('/admin/links');
  await admin.getByRole('button', { name: '$ Create Payment Link' }).click();
  const dialog = createDialog(admin);
  await expect(dialog.getByLabel('Reference')).toBeFocused();
  await expectAccessible(admin);
  await admin.keyboard.press('Enter');
  await expect(dialog.getByText('How much should be paid?')).toBeVisible();
  await expectAccessible(admin);
  await dialog.getByLabel('Reference').fill('For axe');
  await dialog.getByLabel('Amount', { exact: true }).fill('10');
  await admin.keyboard.press('Enter');
  await expect(dialog.getByText('Created and copied.')).toBeVisible();
  await expectAccessible(admin);
});
