import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openAdmin, within } from '../../../test/admin.ts';

test('a key is made with its secret shown once, stands in the code to copy, and is revoked on purpose', async () => {
  await openAdmin('/admin/developers');
  await expect.element(page.getByText('There is no key yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect.element(page.getByText(/Type a name/)).toBeVisible();
  await page.getByLabelText('Name of the new key').fill('Shop server');
  await page.getByRole('button', { name: 'Make a key' }).click();

  const secret = page.getByRole('textbox', { name: 'Secret' });
  await expect.element(secret).toBeVisible();
  await page.getByRole('button', { name: 'Copy secret' }).click();
  await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(secret.element().textContent);
  await expect.element(page.getByRole('textbox', { name: 'Sign in Node' })).toMatchTextContent(/kid: 'sgk_/);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await expect.element(secret).not.toBeInTheDocument();

  await page.getByRole('button', { name: 'Revoke Shop server' }).click();
  const question = await within('revoke-key-dialog');
  await question.getByRole('button', { name: 'Revoke the key' }).click();
  await expect.element(page.getByRole('row', { name: /Shop server/ })).toMatchTextContent(/Revoked/);
});

test('signatures are required for the Payment URL, and no longer', async () => {
  await openAdmin('/admin/developers');
  const box = page.getByRole('checkbox', { name: /Only signed links may be paid/ });
  await expect.element(box).not.toBeChecked();
  for (const said of ['Only signed links may be paid now', 'Unsigned links may be paid again']) {
    box.element().dispatchEvent(new MouseEvent('click'));
    await expect.element(page.getByText(said).first()).toBeVisible();
  }
});
