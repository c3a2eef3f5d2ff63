import { expect, type Locator, type Page } from '@playwright/test';
import { owner } from './staff.ts';

export type NewLink = { readonly reference: string; readonly amount: string; readonly currency?: string };

/** A dialog with what is in it: its content is slotted, so it is not below the element with the role. */
const dialog = (page: Page, name: string): Locator =>
  page.locator('wa-dialog').filter({ has: page.getByRole('dialog', { name }) });

export const createDialog = (page: Page): Locator => dialog(page, 'Create a payment link');
export const editDialog = (page: Page): Locator => dialog(page, 'Edit payment link');
export const deactivateDialog = (page: Page): Locator => dialog(page, 'Deactivate this payment link?');

/** Fills the open dialog in and ends with Enter; answers the address that was put into the clipboard. */
export const fillAndCreate = async (
  page: Page,
  { reference, amount, currency }: NewLink,
): Promise<string> => {
  const form = createDialog(page);
  await form.getByLabel('Reference').fill(reference);
  if (currency !== undefined) {
    await form.getByRole('combobox', { name: 'Currency' }).click();
    // The name of a time zone may begin alike: `EUR` and `Europe/…`.
    await form.getByRole('option', { name: new RegExp(`^${currency} `) }).click();
  }
  await form.getByLabel('Amount', { exact: true }).fill(amount);
  await page.keyboard.press('Enter');
  await expect(form.getByText('Created and copied.')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
};

/** The line of a link in the list of links, or of an invoice on the Harvest page. */
export const row = (page: Page, reference: string): Locator =>
  page.getByRole('row').filter({ hasText: reference });

/** The line of a link's page that says how it stands, beside its name. */
export const standing = (page: Page): Locator => page.locator('link-page header');

/** What happened to a link, newest first. */
export const history = (page: Page): Locator => page.getByRole('listitem');

export const becomeOwner = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByLabel('Your name').fill(owner.name);
  await page.getByLabel('Email').fill(owner.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
  await page.getByRole('button', { name: 'Become the owner' }).click();
};

export const signIn = async (page: Page): Promise<void> => {
  await page.getByLabel('Email').fill(owner.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
  await page.keyboard.press('Enter');
};
