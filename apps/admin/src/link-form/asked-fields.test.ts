import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { expectFocus, openAdmin, within } from '../../test/admin.ts';

/** The options of a new link over A$10.00. */
const openOptions = async (): Promise<Locator> => {
  await openAdmin('/admin/links');
  await expect.element(page.getByRole('link', { name: 'INV-1001' })).toBeVisible();
  await userEvent.keyboard('c');
  const create = await within('create-link-dialog');
  await expectFocus(create.getByLabelText('Reference'));
  await userEvent.keyboard('Workshop{Tab}10');
  await create.getByText('More options').click();
  return create;
};

const labels = (create: Locator) => create.getByLabelText('What the payer reads');
const save = (create: Locator) => create.getByRole('button', { name: 'Create and copy link' }).click();

test('all three kinds are asked for by keyboard, and each is shown as the payer will see it', async () => {
  const create = await openOptions();
  create.getByRole('button', { name: 'Offer a choice' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expectFocus(labels(create));
  await userEvent.keyboard('Session{Tab}Morning{Enter}Afternoon{Tab} ');
  create.getByRole('button', { name: 'Ask for consent' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expectFocus(labels(create).nth(1));
  await userEvent.keyboard('Terms{Tab}I come at my own risk.');
  await create.getByRole('button', { name: 'Ask for text' }).click();
  await expectFocus(labels(create).nth(2));
  await userEvent.keyboard('Dietary needs');
  await expect
    .element(create.getByText('As the payer sees it').element().parentElement)
    .toMatchTextContent(
      /Session\s+Morning\s*Afternoon\s+Terms\s+I come at my own risk\.\s+Dietary needs\s+\(optional\)/,
    );

  await save(create);
  await expect.element(create.getByText(/Created/)).toBeVisible();
  await create.getByRole('link', { name: 'Details' }).click();
  await expect.element(page.getByText('Asks for Session, Terms, Dietary needs')).toBeVisible();
});

test('moving and removing keeps what was typed, and the focus stays with what was moved', async () => {
  const create = await openOptions();
  for (const name of ['One', 'Two']) {
    await create.getByRole('button', { name: 'Ask for text' }).click();
    await userEvent.keyboard(name);
  }
  const up = create.getByRole('button', { name: 'Move “Two” up' });
  up.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(create.getByText('“Two” is number 1 now')).toBeInTheDocument();
  await expectFocus(create.getByRole('button', { name: 'Move “Two” down' }));
  await expect.element(labels(create).nth(0)).toHaveValue('Two');
  await expect.element(labels(create).nth(1)).toHaveValue('One');

  await create.getByRole('button', { name: 'Remove “Two”' }).click();
  await expect.element(labels(create)).toHaveValue('One');
  await expectFocus(create.getByRole('button', { name: 'Ask for text' }));
});

test('what is left out, and what the server refuses, stands at its field; nothing typed is lost', async () => {
  const create = await openOptions();
  await create.getByRole('button', { name: 'Offer a choice' }).click();
  await create.getByRole('button', { name: 'Ask for consent' }).click();
  await save(create);
  await expectFocus(labels(create).nth(0));
  await expect.element(create.getByText('What do you ask for?').first()).toBeVisible();
  await expect.element(create.getByText('A choice needs at least two options.')).toBeVisible();
  await expect.element(create.getByText('Which sentence do they agree to?')).toBeVisible();

  for (const place of [0, 1]) await labels(create).nth(place).fill('Terms');
  await create.getByLabelText('Options, one on each line').fill('Morning\nAfternoon');
  await create.getByLabelText('The sentence that they tick').fill('I agree.');
  await save(create);
  await expect.element(create.getByText('Something else is called this already.')).toBeVisible();
  await expectFocus(labels(create).nth(1));
  await expect.element(create.getByLabelText('The sentence that they tick')).toHaveValue('I agree.');
});

test('a payment shows what was answered, and the sentence that was agreed to with its moment', async () => {
  await openAdmin('/admin/links', { scenario: 'limits' });
  await page.getByRole('link', { name: 'Etching workshop, 12 December' }).click();
  await expect.element(page.getByText('Asks for Session, Terms')).toBeVisible();
  await page.getByRole('link', { name: 'Details' }).first().click();
  await expect.element(page.getByRole('heading', { name: 'What the payer answered' })).toBeVisible();
  await expect.element(page.getByText('Not answered')).toBeVisible();
  await expect
    .element(page.getByText('“I come at my own risk.”').element().parentElement)
    .toMatchTextContent(/Agreed · 20 November 2026/);
});
