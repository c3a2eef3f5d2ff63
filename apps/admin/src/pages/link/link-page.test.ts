import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { dialog, fake, openAdmin, within } from '../../../test/admin.ts';

const openLink = async (reference: string): Promise<void> => {
  await openAdmin('/admin/links');
  await page.getByRole('link', { name: reference }).click();
  await expect.element(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
};

const openEdit = async (): Promise<Locator> => {
  await page.getByRole('button', { name: 'Edit' }).click();
  return within('edit-link-dialog');
};

test('shows what was paid, by which card, what was declined and why', async () => {
  await openLink('INV-1001');
  const entries = page.getByRole('listitem');
  await expect
    .element(entries.nth(0))
    .toMatchTextContent(/Paid A\$1,234\.50 AUD.*Visa ending 4242 · Receipt R-/);
  await expect
    .element(entries.nth(1))
    .toMatchTextContent(/Declined.*Visa ending 0002.*The bank said no and gave no reason/);
  await expect.element(entries.nth(2)).toMatchTextContent('Link created');
});

test('shows what the payer changed', async () => {
  await openLink('Festival patron 2027');
  await expect.element(page.getByText('The payer changed the amount from A$500.00.')).toBeVisible();
  await expect.element(page.getByText('Paid A$50.00 of A$500.00')).toBeVisible();
});

test('turns to paid by itself, and says so', async () => {
  await openLink('Studio visit, deposit');
  await expect.element(page.getByText(/No payment yet/)).toBeVisible();
  await fake('pay', { link: 'Studio visit, deposit', status: 'PENDING' });
  await expect.element(page.getByText('Status: Pending')).toBeInTheDocument();
  await fake('pay', { link: 'Studio visit, deposit' });
  await expect.element(page.getByText('Status: Paid')).toBeInTheDocument();
  await expect.element(page.getByText(/^Receipt R-|Visa ending 4242 · Receipt/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
});

test('Copy copies the address and says so', async () => {
  await openLink('Studio visit, deposit');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await navigator.clipboard.readText()).toMatch(/^https:\/\/pay\.sample\.gallery\/pay\//);
});

test('an edit changes what the payer reads', async () => {
  await openLink('Studio visit, deposit');
  const edit = await openEdit();
  await edit.getByLabelText('Amount').fill('175');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog('Edit payment link')).not.toBeInTheDocument();
  await expect.element(page.getByText('A$175.00 AUD')).toBeVisible();
});

test('an edit overtaken by somebody else shows what stands, keeps what was typed, and can go through', async () => {
  await openLink('Studio visit, deposit');
  const edit = await openEdit();
  await edit.getByLabelText('Amount').fill('175');
  await fake('edit', { link: 'Studio visit, deposit', reference: 'Studio visit, May' });
  await edit.getByRole('button', { name: 'Save changes' }).click();

  await expect.element(edit.getByText(/Somebody else changed this link meanwhile/)).toBeVisible();
  await expect.element(edit.getByText('Studio visit, May')).toBeVisible();
  await expect.element(edit.getByLabelText('Amount')).toHaveValue('175');
  await edit.getByRole('button', { name: 'Save changes' }).click();
  await expect.element(page.getByRole('heading', { name: 'Studio visit, deposit' })).toBeVisible();
  await expect.element(page.getByText('A$175.00 AUD')).toBeVisible();
});

test('an edit of a link that was paid meanwhile is refused with the reason', async () => {
  await openLink('Studio visit, deposit');
  const edit = await openEdit();
  await expect.element(edit.getByLabelText('Amount')).toBeVisible();
  await fake('pay', { link: 'Studio visit, deposit' });
  await edit.getByRole('button', { name: 'Save changes' }).click();
  await expect.element(edit.getByText(/the details are fixed now/)).toBeVisible();
});

test('a link is deactivated only after it was asked in words', async () => {
  await openLink('Studio visit, deposit');
  const question = await within('deactivate-dialog');
  await page.getByRole('button', { name: 'Deactivate' }).click();
  await question.getByRole('button', { name: 'Keep it active' }).click();
  await expect.element(dialog('Deactivate this payment link?')).not.toBeInTheDocument();
  expect(await fake('operations', {})).not.toContain('DeactivateLink');

  await page.getByRole('button', { name: 'Deactivate' }).click();
  await question.getByRole('button', { name: 'Deactivate' }).click();
  await expect.element(page.getByText('Link deactivated')).toBeVisible();
});

test('an address of no link says that there is none', async () => {
  await openAdmin('/admin/links/link_nothing');
  await expect.element(page.getByRole('heading', { name: 'There is no such payment link' })).toBeVisible();
});
