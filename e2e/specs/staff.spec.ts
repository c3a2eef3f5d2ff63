import type { Page } from '@playwright/test';
import {
  becomeOwner,
  createDialog,
  deactivateDialog,
  editDialog,
  fillAndCreate,
  history,
  row,
  signIn,
  standing,
} from '../support/admin-page.ts';
import { type ArtsPay, expect, test } from '../support/artspay.ts';
import { cards } from '@artspay/tools/card-numbers';
import { pay, payButton, tryToPay } from '../support/pay-page.ts';

const linksPage = (page: Page) => page.getByRole('heading', { name: 'Payment links', exact: true });

test('the printed token makes one person the owner, once; they sign out and in', async ({
  page,
  unclaimed,
}) => {
  const address = unclaimed.printedAddress(/\/admin\/welcome#/);
  await becomeOwner(page, address);
  await expect(linksPage(page)).toBeVisible();
  expect(page.url()).not.toContain('#');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(`${unclaimed.url}/admin/links`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await becomeOwner(page, address);
  await expect(page.getByRole('alert')).toContainText('This address was used already');
  await page.getByRole('link', { name: 'Go to sign in' }).click();
  await signIn(page);
  await expect(linksPage(page)).toBeVisible();
  await page.reload();
  await expect(linksPage(page)).toBeVisible();
});

/** Creates a link with `open`, pays it in another browser, and watches the list and the link's page. */
const createAndBePaid = async (
  { url }: ArtsPay,
  admin: Page,
  payer: Page,
  reference: string,
  open: () => Promise<void>,
) => {
  await admin.goto('/admin/links');
  await expect(linksPage(admin)).toBeVisible();
  const list = await admin.context().newPage();
  await list.goto('/admin/links');
  await open();
  const address = await fillAndCreate(admin, { reference, amount: '480', currency: 'EUR' });
  expect(address).toMatch(new RegExp(`^${url}/pay/\\w+$`));
  await expect(row(list, reference)).toContainText('Active');
  await createDialog(admin).getByRole('link', { name: 'Details' }).click();
  await expect(admin.getByRole('heading', { name: reference })).toBeVisible();
  await expect(admin.getByText('No payment yet.')).toBeVisible();

  await payer.goto(address);
  await expect(payButton(payer)).toHaveText(/Pay EUR\s480\.00/);
  await pay(payer, cards.approved);

  await expect(history(admin).first()).toContainText(/Paid\s+€480\.00/);
  await expect(history(admin).first()).toContainText('Visa ending 4242');
  await expect(standing(admin)).toContainText('Paid');
  await expect(row(list, reference)).toContainText('Paid');
};

test('a link made by the button is in the clipboard, is paid by somebody else, and shows as paid without a reload', ({
  artspay,
  admin,
  page,
}) =>
  createAndBePaid(artspay, admin, page, 'Etching I', () =>
    admin.getByRole('button', { name: '$ Create Payment Link' }).click(),
  ));

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the owner makes a link with the thumb, and sees it paid without a reload', ({
    artspay,
    admin,
    page,
  }) =>
    createAndBePaid(artspay, admin, page, 'Etching II', () =>
      admin.getByRole('button', { name: 'Create', exact: true }).tap(),
    ));
});

test('the key C opens the dialog, and what was typed stays when it is closed in between', async ({
  admin,
}) => {
  await admin.goto('/admin/harvest');
  await expect(admin.getByRole('heading', { name: 'Invoices', exact: true })).toBeVisible();
  await admin.keyboard.press('c');
  const dialog = createDialog(admin);
  await expect(dialog.getByLabel('Reference')).toBeFocused();
  await admin.keyboard.type('Half typed');
  await admin.keyboard.press('Escape');
  // Until it has faded out, the dialog keeps the keyboard.
  await expect(admin.locator('dialog[open]')).toHaveCount(0);
  await admin.keyboard.press('c');
  await expect(dialog.getByLabel('Reference')).toHaveValue('Half typed');
});

test('details edited before the payment are what the payer sees and pays', async ({ admin, page, staff }) => {
  const link = await staff.createLink();
  await admin.goto(`/admin/links/${link.id}`);
  await admin.getByRole('button', { name: 'Edit' }).click();
  const dialog = editDialog(admin);
  await dialog.getByLabel('Amount', { exact: true }).fill('95.50');
  await dialog.getByLabel('Reference').fill('Deposit, less discount');
  await admin.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(admin.getByRole('heading', { name: 'Deposit, less discount' })).toBeVisible();

  await page.goto(link.url);
  await expect(page.getByText('Deposit, less discount')).toBeVisible();
  await expect(payButton(page)).toHaveText('Pay A$95.50');
  await pay(page, cards.approved);
  await expect(admin.getByText('A payment was started, so the details are fixed.')).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Edit' })).toBeHidden();
});

test('details edited while the payer has the page open are shown before anything is charged', async ({
  admin,
  page,
  staff,
}) => {
  const link = await staff.createLink();
  await page.goto(link.url);
  await expect(payButton(page)).toHaveText('Pay A$120.00');
  await admin.goto(`/admin/links/${link.id}`);
  await admin.getByRole('button', { name: 'Edit' }).click();
  const dialog = editDialog(admin);
  await dialog.getByLabel('Amount', { exact: true }).fill('130');
  await admin.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  await tryToPay(page, cards.approved);
  await expect(page.getByText('The details of this payment were changed meanwhile.')).toBeVisible();
  await expect(payButton(page)).toHaveText('Pay A$130.00');
  await pay(page, cards.approved);
});

test('whoever opens a deactivated link reads that it is not in use and that nothing was charged', async ({
  admin,
  page,
  staff,
}) => {
  const link = await staff.createLink();
  await admin.goto(`/admin/links/${link.id}`);
  await admin.getByRole('button', { name: 'Deactivate' }).click();
  await deactivateDialog(admin).getByRole('button', { name: 'Deactivate' }).click();
  await expect(standing(admin)).toContainText('Deactivated');

  await page.goto(link.url);
  await expect(page.getByRole('heading', { name: 'This link is no longer in use' })).toBeVisible();
  await expect(page.getByText('Nothing was charged.')).toBeVisible();
  await expect(payButton(page)).toBeHidden();
});
