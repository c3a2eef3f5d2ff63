import { Buffer } from 'node:buffer';
import { expect, type Page } from '@playwright/test';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="60"><rect width="60" height="60" rx="30" fill="#2f6d62"/><text x="72" y="42" font-size="36" font-family="serif">Blue</text></svg>';

/** Types a colour nobody could read on white, chooses a drawing as the logo, and says where payers ask. */
export const fillBranding = async (admin: Page): Promise<void> => {
  await admin.goto('/admin/settings');
  await admin.getByLabel('Legal name').fill('Sample Gallery Pty Ltd');
  await admin.getByLabel('Contact').fill('hello@gallery.example');
  await admin.getByLabel('Refund policy').fill('Works can be returned within 14 days.');
  await admin.getByLabel('Tax number').fill('ABN 51 824 753 556');
  await admin
    .getByLabel('Logo', { exact: true })
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) });
  await expect(admin.getByRole('button', { name: 'Remove the logo' })).toBeVisible();
  await admin.getByLabel('Colour', { exact: true }).fill('#ffd400');
  await expect(admin.getByText('We made it a little darker so that it can be read.')).toBeVisible();
};

export const saveBranding = async (admin: Page): Promise<void> => {
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(admin.getByText('Saved. Payers see it from now on').first()).toBeAttached();
};

/** Our colours again, without a logo; the details stay. */
export const resetBranding = async (admin: Page): Promise<void> => {
  await admin.goto('/admin/settings');
  await admin.getByRole('button', { name: 'Back to our colours, without a logo' }).click();
  await saveBranding(admin);
};
