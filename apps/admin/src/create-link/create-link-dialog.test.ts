import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dialog, fake, openAdmin } from '../../test/admin.ts';

const create = dialog('Create a payment link');

const openDialog = async (): Promise<void> => {
  await openAdmin('/admin/links');
  await expect.element(page.getByRole('link', { name: 'INV-1001' })).toBeVisible();
  await userEvent.keyboard('c');
  await expect.element(create.getByLabelText('Reference')).toHaveFocus();
};

test('three inputs and Enter create a link and copy it, by keyboard alone', async () => {
  await openDialog();
  await userEvent.keyboard('INV-1044{Tab}{Tab}1234.50{Enter}');

  await expect.element(create.getByText('Created and copied')).toBeVisible();
  await expect.element(create.getByText('A$1,234.50')).toBeVisible();
  const address = create.getByText(/^https:\/\/pay\.sample\.gallery\/pay\//);
  expect(await navigator.clipboard.readText()).toBe(address.element().textContent);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('link', { name: 'INV-1044' })).toBeVisible();
});

test('Enter pressed twice creates one link', async () => {
  await openDialog();
  await fake('fail', { operation: 'CreateLink', how: 'hold' });
  await userEvent.keyboard('INV-1044{Tab}{Tab}10{Enter}{Enter}');
  await fake('release', {});

  await expect.element(create.getByText('Created and copied')).toBeVisible();
  expect(await fake('operations', {})).toSatisfy(
    (operations: string[]) => operations.filter((name) => name === 'CreateLink').length === 1,
  );
});

test('each error stands at its field, the first has the focus, and nothing typed is lost', async () => {
  await openDialog();
  await userEvent.keyboard('{Tab}{Tab}12x{Enter}');

  await expect.element(create.getByText('What is it for?')).toBeVisible();
  await expect.element(create.getByText('We cannot read this as an amount')).toBeVisible();
  await expect.element(create.getByLabelText('Reference')).toHaveFocus();
  await expect.element(create.getByLabelText('Reference')).toHaveAttribute('aria-invalid', 'true');
  await expect.element(create.getByLabelText('Amount')).toHaveValue('12x');
});

test('an amount that can be read in two ways is asked about, and the choice is charged', async () => {
  await openDialog();
  await userEvent.keyboard('INV-1044{Tab}{Tab}1.234{Enter}');

  await expect.element(create.getByText('This can be read in two ways')).toBeVisible();
  await create.getByRole('button', { name: 'A$1,234.00' }).click();
  await create.getByRole('button', { name: 'Create and copy link' }).click();
  await expect.element(create.getByText('A$1,234.00')).toBeVisible();
});

test.each(['1,234.50', '1.234,50', 'A$ 1 234.50'])('%s is read as people mean it', async (typed) => {
  await openDialog();
  await create.getByLabelText('Amount').fill(typed);
  await expect.element(create.getByText('Reads as A$1,234.50')).toBeVisible();
});

test('a refusal of the server stands at the field that it names', async () => {
  await openDialog();
  await userEvent.keyboard('4242 4242 4242 4242{Tab}{Tab}10{Enter}');
  await expect.element(create.getByText('That looks like a card number')).toBeVisible();
  await expect.element(create.getByLabelText('Reference')).toHaveFocus();
});

test('a cut connection says that nobody knows whether the link was created, and keeps what was typed', async () => {
  await openDialog();
  await fake('fail', { operation: 'CreateLink', how: 'cut' });
  await userEvent.keyboard('INV-1044{Tab}{Tab}10{Enter}');
  await expect.element(create.getByText('we do not know whether the link was created')).toBeVisible();
  await expect.element(create.getByLabelText('Amount')).toHaveValue('10');
});

test('a reference in use is pointed out and does not stand in the way', async () => {
  await openDialog();
  await userEvent.keyboard('INV-1001');
  await expect.element(create.getByText('This reference is already in use')).toBeVisible();
  await userEvent.keyboard('{Tab}{Tab}{Tab}10{Enter}');
  await expect.element(create.getByText('Another link has this reference too')).toBeVisible();
});

test('the last currency is remembered', async () => {
  await openDialog();
  await create.getByRole('combobox', { name: 'Currency' }).click();
  await create.getByRole('option', { name: /EUR/ }).click();
  await create.getByLabelText('Reference').fill('INV-1');
  await create.getByLabelText('Amount').fill('10');
  await userEvent.keyboard('{Enter}');
  await expect.element(create.getByText('€10.00')).toBeVisible();
  await create.getByRole('button', { name: 'Create another' }).click();
  await expect.element(create.getByRole('combobox', { name: 'Currency' })).toHaveValue('EUR');
});

test('what was typed is still there after Escape', async () => {
  await openDialog();
  await userEvent.keyboard('INV-1044{Escape}');
  await expect.element(create).not.toBeInTheDocument();
  await userEvent.keyboard('c');
  await expect.element(create.getByLabelText('Reference')).toHaveValue('INV-1044');
});

test('C types a letter where somebody types', async () => {
  await openAdmin('/admin/links');
  await page.getByLabelText('Search payment links').click();
  await userEvent.keyboard('c');
  await expect.element(page.getByLabelText('Search payment links')).toHaveValue('c');
  await expect.element(create).not.toBeInTheDocument();
});

test('the QR code gives way to the dot when the link is paid', async () => {
  await openDialog();
  await userEvent.keyboard('INV-1044{Tab}{Tab}10{Enter}');
  await create.getByRole('button', { name: 'QR code' }).click();
  await expect.element(page.getByRole('img', { name: /QR code of the payment link/ })).toBeVisible();
  await fake('pay', { link: 'INV-1044' });
  await expect.element(page.getByText('Paid ✓')).toBeVisible();
  await vi.waitFor(() => expect(document.querySelector('artspay-admin')).not.toBeNull());
});
