import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { expectFocus, openAdmin, within } from '../../test/admin.ts';

/** The options of a new link whose amount the payer decides. */
const openOptions = async (): Promise<Locator> => {
  await openAdmin('/admin/links');
  await expect.element(page.getByRole('link', { name: 'INV-1001' })).toBeVisible();
  await userEvent.keyboard('c');
  const create = await within('create-link-dialog');
  await expectFocus(create.getByLabelText('Reference'));
  await create.getByText('More options').click();
  await create.getByLabelText('Reference').fill('Friends of the gallery');
  create
    .getByRole('checkbox', { name: /No fixed amount/ })
    .element()
    .dispatchEvent(new MouseEvent('click'));
  return create;
};

test('a donation without an amount, with suggestions and without limit', async () => {
  const create = await openOptions();
  await create.getByLabelText('At least').fill('5');
  await create.getByLabelText('Suggested amount 1').fill('20');
  await create.getByLabelText('Suggested amount 2').fill('1,000');
  await create.getByRole('button', { name: 'Create and copy link' }).click();

  await expect.element(create.getByText(/Created/)).toBeVisible();
  await expect.element(create.getByText('Payer decides')).toBeVisible();
  await expect.element(create.getByText('A$5.00 or more')).toBeVisible();
  await expect.element(create.getByText('Suggests A$20.00, A$1,000.00')).toBeVisible();
});

test('a contradiction stands at its field in the options, also when they were folded; nothing typed is lost', async () => {
  const create = await openOptions();
  await create.getByLabelText('At least').fill('50');
  await create.getByLabelText('At most').fill('5x');
  await create.getByText('More options').click();
  await create.getByRole('button', { name: 'Create and copy link' }).click();
  await expect.element(create.getByText(/We cannot read this as an amount/)).toBeVisible();
  await expectFocus(create.getByLabelText('At most'));

  await create.getByLabelText('At most').fill('5');
  await create.getByRole('button', { name: 'Create and copy link' }).click();
  await expect.element(create.getByText('The maximum is less than the minimum.')).toBeVisible();
  await expect.element(create.getByLabelText('At least')).toHaveValue('50');
});

test('a limit or suggestion that can be read in two ways is asked about', async () => {
  const create = await openOptions();
  for (const label of ['At most', 'Suggested amount 1']) {
    await create.getByLabelText(label).fill('1.230');
    await userEvent.keyboard('{Enter}');
    await create.getByRole('button', { name: 'A$1,230.00' }).click();
    await expect.element(create.getByLabelText(label)).toHaveValue('1230.00');
  }
});

test('once a link was paid, how often and how long can still be changed, and nothing else', async () => {
  await openAdmin('/admin/links', { scenario: 'limits' });
  await expect.element(page.getByText('3 of 7 payments · A$540.00 so far')).toBeVisible();
  await expect.element(page.getByText('3 payments · A$18,420.00 so far')).toBeVisible();
  await page.getByRole('link', { name: 'Etching workshop, 12 December' }).click();
  await page.getByRole('button', { name: 'Change the limits' }).click();
  const edit = await within('edit-link-dialog');
  await expect.element(edit.getByText(/It was paid 3 times so far/)).toBeVisible();
  expect(edit.getByLabelText('Reference').query()).toBeNull();
  await edit.getByLabelText('How many payments?').fill('2');
  await edit.getByRole('button', { name: 'Save changes' }).click();
  await expect.element(edit.getByText(/less than how often the link was paid/)).toBeVisible();
  await edit.getByLabelText('How many payments?').fill('9');
  await edit.getByRole('button', { name: 'Save changes' }).click();
  await expect.element(page.getByText('3 of 9 payments · A$540.00 so far')).toBeVisible();
});
