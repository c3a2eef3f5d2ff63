import { expect } from '@playwright/test';
import { createDialog, deactivateDialog, editDialog } from '../support/admin-page.ts';
import { cards } from '@artspay/tools/card-numbers';
import { pay } from '../support/pay-page.ts';
import { harvest } from './harvest.ts';
import type { Scene } from './scene.ts';

const doors: Scene = {
  title: "the doors of the staff's pages",
  async *play({ page, artspay }) {
    await page.goto(`${artspay.url}/admin/`);
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    yield { name: 'sign-in', page };
    await page.goto(`${artspay.url}/admin/welcome#used`);
    await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
    yield { name: 'welcome', page };
  },
};

const links: Scene = {
  title: "the staff's list of links, and a link nobody has paid",
  async *play({ admin, staff }) {
    const { id, reference } = await staff.createLink();
    await admin.goto('/admin/links');
    await expect(admin.getByRole('link', { name: reference, exact: true })).toBeVisible();
    yield { name: 'links', page: admin };
    await admin.getByLabel('Search payment links').fill('no such reference');
    await expect(admin.getByRole('link', { name: reference, exact: true })).toBeHidden();
    yield { name: 'links-none-found', page: admin };
    await admin.goto(`/admin/links/${id}`);
    await expect(admin.getByText('No payment yet.')).toBeVisible();
    yield { name: 'link', page: admin };
    await admin.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect(editDialog(admin).getByLabel('Reference')).toBeVisible();
    yield { name: 'link-edit', page: admin };
    await admin.keyboard.press('Escape');
    await expect(admin.locator('dialog[open]')).toHaveCount(0);
    await admin.getByRole('button', { name: 'Deactivate', exact: true }).click();
    await expect(deactivateDialog(admin).getByRole('button', { name: 'Deactivate' })).toBeVisible();
    yield { name: 'link-deactivate', page: admin };
  },
};

const creating: Scene = {
  title: 'the dialog for a new link, empty, with errors, and once it is created',
  async *play({ admin }) {
    await admin.goto('/admin/links');
    await admin.getByRole('button', { name: '$ Create Payment Link' }).click();
    const dialog = createDialog(admin);
    await expect(dialog.getByLabel('Reference')).toBeFocused();
    yield { name: 'create', page: admin };
    await admin.keyboard.press('Enter');
    await expect(dialog.getByText('How much should be paid?')).toBeVisible();
    yield { name: 'create-errors', page: admin };
    await dialog.getByLabel('Reference').fill('For axe');
    await dialog.getByLabel('Amount', { exact: true }).fill('10');
    await admin.keyboard.press('Enter');
    await expect(dialog.getByText('Created and copied.')).toBeVisible();
    yield { name: 'create-done', page: admin };
  },
};

const createOptions: Scene = {
  title: 'more options of a new link, with errors',
  async *play({ admin }) {
    await admin.goto('/admin/links');
    await admin.getByRole('button', { name: '$ Create Payment Link' }).click();
    const dialog = createDialog(admin);
    await dialog.getByLabel('Reference').fill('Friends of the gallery');
    await dialog.getByText('More options').click();
    await dialog.getByRole('checkbox', { name: /No fixed amount/ }).press(' ');
    await dialog.getByLabel('At least').fill('5');
    await dialog.getByLabel('Suggested amount 1').fill('20');
    yield { name: 'create-options', page: admin };
    await dialog.getByLabel('At most').fill('1.234');
    await dialog.getByLabel('Suggested amount 1').fill('a lot');
    await dialog.getByRole('button', { name: 'Create and copy link' }).click();
    await expect(dialog.getByText('This can be read in two ways.', { exact: false })).toBeVisible();
    yield { name: 'create-options-errors', page: admin };
  },
};

const createAsking: Scene = {
  title: 'what a new link asks its payer, with errors',
  async *play({ admin }) {
    await admin.goto('/admin/links');
    await admin.getByRole('button', { name: '$ Create Payment Link' }).click();
    const dialog = createDialog(admin);
    await dialog.getByLabel('Reference').fill('Etching workshop');
    await dialog.getByLabel('Amount', { exact: true }).fill('180');
    await dialog.getByText('More options').click();
    await dialog.getByRole('button', { name: 'Offer a choice' }).click();
    await dialog.getByLabel('What the payer reads').fill('Session');
    await dialog.getByLabel('Options, one on each line').fill('Morning\nAfternoon');
    await dialog.getByRole('button', { name: 'Ask for consent' }).click();
    await dialog.getByLabel('What the payer reads').nth(1).fill('Terms');
    yield { name: 'create-asking', page: admin };
    await dialog.getByRole('button', { name: 'Create and copy link' }).click();
    await expect(dialog.getByText('Which sentence do they agree to?')).toBeVisible();
    yield { name: 'create-asking-errors', page: admin };
  },
};

const refunding: Scene = {
  title: 'a payment, the dialog that refunds it, and the refund',
  async *play({ admin, page, staff }) {
    const { id, url } = await staff.createLink();
    await page.goto(url);
    await pay(page, cards.approved);
    await admin.goto(`/admin/links/${id}`);
    await expect(admin.getByText('Paid', { exact: true }).first()).toBeVisible();
    yield { name: 'link-paid', page: admin };
    await admin.locator('a[href*="/admin/payments/"]').first().click();
    await admin.getByRole('button', { name: 'Refund', exact: true }).click();
    await expect(admin.getByRole('dialog', { name: 'Refund this payment' })).toBeVisible();
    yield { name: 'refund', page: admin };
    await admin.getByLabel('Amount', { exact: true }).fill('20');
    await admin.getByRole('button', { name: 'Refund A$20.00' }).click();
    await expect(admin.getByRole('status').filter({ hasText: 'A$20.00 refunded' })).toBeAttached();
    await expect(admin.locator('dialog[open]')).toHaveCount(0);
    yield { name: 'payment-refunded', page: admin };
    await page.reload();
    yield { name: 'pay-receipt-refunded', page };
  },
};

const developers: Scene = {
  title: 'the signing keys: none yet, the secret of a new one, and one that was revoked',
  async *play({ admin }) {
    await admin.goto('/admin/developers');
    await expect(admin.getByRole('heading', { name: 'Sign in Node' })).toBeVisible();
    yield { name: 'developers', page: admin };
    await admin.getByLabel('Name of the new key').fill('Shop server');
    await admin.getByRole('button', { name: 'Make a key' }).click();
    await expect(admin.getByRole('textbox', { name: 'Secret' })).toBeVisible();
    yield { name: 'developers-secret', page: admin };
    await admin.getByRole('button', { name: 'I have kept it' }).click();
    await admin.getByRole('button', { name: 'Revoke Shop server' }).click();
    await expect(admin.getByRole('dialog', { name: 'Revoke “Shop server”?' })).toBeVisible();
    yield { name: 'developers-revoke', page: admin };
    await admin.getByRole('button', { name: 'Revoke the key' }).click();
    await expect(admin.getByText(/^Revoked/).first()).toBeVisible();
    await expect(admin.locator('dialog[open]')).toHaveCount(0);
    yield { name: 'developers-revoked', page: admin };
  },
};

const notifications: Scene = {
  title: 'which mails somebody gets, all of them and with one kind switched off',
  async *play({ admin }) {
    await admin.goto('/admin/settings/notifications');
    const disputes = admin.getByRole('switch', { name: 'a payment is disputed' });
    await expect(disputes).toBeChecked();
    yield { name: 'notifications', page: admin };
    await disputes.press('Space');
    await expect(admin.getByText('a deadline can pass unseen', { exact: false })).toBeVisible();
    yield { name: 'notifications-off', page: admin };
    await disputes.press('Space');
    await expect(admin.getByText('a deadline can pass unseen', { exact: false })).toBeHidden();
  },
};

export const adminScenes: readonly Scene[] = [
  doors,
  links,
  creating,
  createOptions,
  createAsking,
  refunding,
  harvest,
  developers,
  notifications,
];
