import { expect, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { dialog, expectFocus, fake, openAdmin, within } from '../../test/admin.ts';

const openDialog = async (): Promise<Locator> => {
  await openAdmin('/admin/links');
  await expect.element(page.getByRole('link', { name: 'INV-1001' })).toBeVisible();
  await userEvent.keyboard('c');
  const create = await within('create-link-dialog');
  await expectFocus(create.getByLabelText('Reference'));
  return create;
};

test('three inputs and Enter create a link and copy it, by keyboard alone', async () => {
  const create = await openDialog();
  await userEvent.keyboard('INV-1044{Tab}1234.50{Enter}');

  await expect.element(create.getByText(/Created and copied/)).toBeVisible();
  await expect.element(create.getByText('A$1,234.50 AUD')).toBeVisible();
  const address = create.getByText(/^https:\/\/pay\.sample\.gallery\/pay\//);
  expect(await navigator.clipboard.readText()).toBe(address.element().textContent);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('link', { name: 'INV-1044' })).toBeVisible();
});

test('Enter pressed twice creates one link', async () => {
  const create = await openDialog();
  await fake('fail', { operation: 'CreateLink', how: 'hold' });
  await userEvent.keyboard('INV-1044{Tab}10{Enter}{Enter}');
  await fake('release', {});

  await expect.element(create.getByText(/Created and copied/)).toBeVisible();
  expect(await fake('operations', {})).toSatisfy(
    (operations: string[]) => operations.filter((name) => name === 'CreateLink').length === 1,
  );
});

test('each error stands at its field, the first has the focus, and nothing typed is lost', async () => {
  const create = await openDialog();
  await userEvent.keyboard('{Tab}12x{Enter}');

  await expect.element(create.getByText(/What is it for\?/)).toBeVisible();
  await expect.element(create.getByText(/We cannot read this as an amount/)).toBeVisible();
  await expectFocus(create.getByLabelText('Reference'));
  await expect.element(create.getByLabelText('Reference')).toHaveAttribute('aria-invalid', 'true');
  await expect.element(create.getByLabelText('Amount')).toHaveValue('12x');
});

test('an amount that can be read in two ways is asked about, and the choice is charged', async () => {
  const create = await openDialog();
  await userEvent.keyboard('INV-1044{Tab}1.234{Enter}');

  await expect.element(create.getByText(/This can be read in two ways/)).toBeVisible();
  await create.getByRole('button', { name: 'A$1,234.00' }).click();
  await create.getByRole('button', { name: 'Create and copy link' }).click();
  await expect.element(create.getByText('A$1,234.00 AUD')).toBeVisible();
});

test('a comma before three digits is a thousand in English, and is not asked about', async () => {
  const create = await openDialog();
  await create.getByLabelText('Amount').fill('4,800');
  await expect.element(create.getByText('Reads as A$4,800.00')).toBeVisible();
});

test.each(['1,234.50', '1.234,50', 'A$ 1 234.50'])('%s is read as people mean it', async (typed) => {
  const create = await openDialog();
  await create.getByLabelText('Amount').fill(typed);
  await expect.element(create.getByText('Reads as A$1,234.50')).toBeVisible();
});

test('a refusal of the server stands at the field that it names', async () => {
  const create = await openDialog();
  await userEvent.keyboard('4242 4242 4242 4242{Tab}10{Enter}');
  await expect.element(create.getByText(/That looks like a card number/)).toBeVisible();
  await expectFocus(create.getByLabelText('Reference'));
});

test('a cut connection says that nobody knows whether the link was created, and keeps what was typed', async () => {
  const create = await openDialog();
  await fake('fail', { operation: 'CreateLink', how: 'cut' });
  await userEvent.keyboard('INV-1044{Tab}10{Enter}');
  await expect.element(create.getByText(/we do not know whether the link was created/)).toBeVisible();
  await expect.element(create.getByLabelText('Amount')).toHaveValue('10');
});

test('an answer that was lost, then Enter again: one link, and it is shown', async () => {
  const create = await openDialog();
  await fake('fail', { operation: 'CreateLink', how: 'cut-after' });
  await userEvent.keyboard('INV-1044{Tab}10{Enter}');
  await expect.element(create.getByText(/Try again as it stands: it is created once/)).toBeVisible();
  await create.getByRole('button', { name: 'Create and copy link' }).click();
  await expect.element(create.getByText(/Created/).first()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('link', { name: 'INV-1044' })).toBeVisible();
  expect(page.getByRole('link', { name: 'INV-1044' }).elements()).toHaveLength(1);
});

test('an answer that was lost, then something else typed: the first link is pointed out, no second one made', async () => {
  const create = await openDialog();
  await fake('fail', { operation: 'CreateLink', how: 'cut-after' });
  await userEvent.keyboard('INV-1044{Tab}10{Enter}');
  await expect.element(create.getByText(/Try again as it stands/)).toBeVisible();
  await create.getByLabelText('Reference').fill('INV-1045');
  await create.getByRole('button', { name: 'Create and copy link' }).click();
  await expect.element(create.getByText(/Your first try did arrive/)).toBeVisible();
  await create.getByRole('button', { name: 'Create and copy link' }).click();
  await expect.element(create.getByText(/Created/).first()).toBeVisible();
});

test('a reference in use is pointed out and does not stand in the way', async () => {
  const create = await openDialog();
  await userEvent.keyboard('INV-1001');
  await expect.element(create.getByText(/This reference is already in use/)).toBeVisible();
  await userEvent.keyboard('{Tab}10{Enter}');
  await expect.element(create.getByText(/Another link has this reference too/)).toBeVisible();
});

test('the last currency is remembered', async () => {
  const create = await openDialog();
  await userEvent.keyboard('INV-1{Tab}10{Tab}{ArrowDown}');
  await expect.element(create.getByRole('option', { name: /EUR/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(create.getByRole('combobox', { name: 'Currency' })).toHaveValue('EUR');
  await create.getByRole('button', { name: 'Create and copy link' }).click();
  await expect.element(create.getByText('€10.00 EUR')).toBeVisible();
  await create.getByRole('button', { name: 'Create another' }).click();
  await expect.element(create.getByRole('combobox', { name: 'Currency' })).toHaveValue('EUR');
});

test('what was typed is still there after Escape', async () => {
  const create = await openDialog();
  await userEvent.keyboard('INV-1044{Escape}');
  await expect.element(dialog('Create a payment link')).not.toBeInTheDocument();
  await userEvent.keyboard('c');
  await expect.element(create.getByLabelText('Reference')).toHaveValue('INV-1044');
});

test('C types a letter where somebody types', async () => {
  await openAdmin('/admin/links');
  await page.getByLabelText('Search payment links').click();
  await userEvent.keyboard('c');
  await expect.element(page.getByLabelText('Search payment links')).toHaveValue('c');
  await expect.element(dialog('Create a payment link')).not.toBeInTheDocument();
});

test('the QR code gives way to the dot when the link is paid', async () => {
  const create = await openDialog();
  await userEvent.keyboard('INV-1044{Tab}10{Enter}');
  await create.getByRole('button', { name: 'QR code' }).click();
  await expect.element(page.getByRole('img', { name: /QR code of the payment link/ })).toBeVisible();
  await fake('pay', { link: 'INV-1044' });
  await expect.element(page.getByText('Paid ✓')).toBeVisible();
  await vi.waitFor(() => expect(document.querySelector('artspay-admin')).not.toBeNull());
});
