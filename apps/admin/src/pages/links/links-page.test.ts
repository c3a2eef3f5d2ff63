import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectFocus, fake, openAdmin } from '../../../test/admin.ts';

const row = (reference: string) => page.getByRole('row').filter({ hasText: reference });

test('a link shows what it is for, its status, its code, when it was made and its amount', async () => {
  await openAdmin('/admin/links');
  await expect.element(row('INV-1001')).toMatchTextContent(/Framing and delivery, two works on paper/);
  await expect.element(row('INV-1001')).toMatchTextContent(/Paid/);
  await expect.element(row('INV-1001')).toMatchTextContent(/A\$1,234\.50 AUD/);
  await expect.element(row('Festival patron 2027')).toMatchTextContent('Paid A$50.00 of A$500.00');
  await expect.element(row('INV-0993')).toMatchTextContent(/Pending.*¥48,000 JPY/);
});

test('search and status live in the address, and the back button takes them back', async () => {
  await openAdmin('/admin/links');
  await expect.element(row('INV-0998')).toBeVisible();
  await userEvent.keyboard('/');
  await userEvent.keyboard('inv-09');
  await expect.element(row('INV-1001')).not.toBeInTheDocument();
  await expect.element(row('INV-0998')).toBeVisible();
  expect(location.search).toBe('?q=inv-09');

  await userEvent.keyboard('{Tab}{ArrowDown}');
  await expect.element(page.getByRole('option', { name: 'Pending' })).toBeVisible();
  await userEvent.keyboard('pen{Enter}');
  await expect.element(row('INV-0998')).not.toBeInTheDocument();
  await expect.element(row('INV-0993')).toBeVisible();
  expect(location.search).toBe('?q=inv-09&status=pending');

  history.back();
  await expect.element(row('INV-0998')).toBeVisible();
  history.back();
  await expect.element(row('INV-1001')).toBeVisible();
  await expect.element(page.getByLabelText('Search payment links')).toHaveValue('');
});

test('an address with a search opens with it', async () => {
  await openAdmin('/admin/links?q=patron&status=paid');
  await expect.element(row('Festival patron 2027')).toBeVisible();
  await expect.element(row('INV-1001')).not.toBeInTheDocument();
  await expect.element(page.getByLabelText('Search payment links')).toHaveValue('patron');
});

test('nothing found offers the way back to everything', async () => {
  await openAdmin('/admin/links?q=no+such+thing');
  await page.getByRole('link', { name: 'Show all links' }).click();
  await expect.element(row('INV-1001')).toBeVisible();
});

test('a first visit teaches what a payment link is', async () => {
  await openAdmin('/admin/links', { scenario: 'empty' });
  await expect.element(page.getByRole('heading', { name: 'Your first payment link' })).toBeVisible();
});

test('more than a page is loaded on request, without repeats', async () => {
  await openAdmin('/admin/links', { scenario: 'many' });
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect.element(page.getByText('100 shown, newest first')).toBeVisible();
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect.element(page.getByText('130 payment links')).toBeVisible();
  const references = page
    .getByRole('link', { name: /^INV-/ })
    .elements()
    .map((link) => link.textContent);
  expect(new Set(references).size).toBe(130);
});

test('a payment shows without reloading, and is read out', async () => {
  await openAdmin('/admin/links');
  await expect.element(row('INV-0998')).toMatchTextContent('Active');
  await fake('pay', { link: 'INV-0998' });
  await expect.element(row('INV-0998')).toMatchTextContent('Paid');
  await expect.element(page.getByText('INV-0998: Paid')).toBeInTheDocument();
});

test('a change made while the stream was cut shows as soon as it is back', async () => {
  await openAdmin('/admin/links');
  await expect.element(row('INV-0998')).toMatchTextContent('Active');
  await vi.waitFor(async () => expect(await fake('operations', {})).toContain('Changes'));
  await fake('cut-streams', {});
  await fake('pay', { link: 'INV-0998' });
  await expect.element(row('INV-0998'), { timeout: 5000 }).toMatchTextContent('Paid');
});

test('a list that did not arrive says so and comes with the next try', async () => {
  await openAdmin('/admin/harvest');
  await expect.element(page.getByRole('heading', { name: 'Invoices' })).toBeVisible();
  await fake('fail', { operation: 'Links', how: 'status-500' });
  await fake('fail', { operation: 'Links', how: 'status-500' });
  await fake('fail', { operation: 'Changes', how: 'hold' });
  await page.getByRole('link', { name: 'Payment links' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('did not arrive');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(row('INV-1001')).toBeVisible();
});

test('Enter on a row opens its link, and back returns to the list', async () => {
  await openAdmin('/admin/links');
  const link = page.getByRole('link', { name: 'INV-1001' });
  await expect.element(link).toBeVisible();
  const element = link.element();
  if (element instanceof HTMLElement) element.focus();
  await userEvent.keyboard('{Enter}');
  await expectFocus(page.getByRole('heading', { name: 'INV-1001' }));
  history.back();
  await expect.element(row('INV-0998')).toBeVisible();
});

test('a card number typed into the search is said to be one, and the search goes on with something else', async () => {
  await openAdmin('/admin/links');
  await expect.element(row('INV-1001')).toBeVisible();
  await page.getByLabelText('Search payment links').fill('4242 4242 4242 4242');
  await expect.element(page.getByRole('alert')).toMatchTextContent('This looks like a card number');
  await page.getByLabelText('Search payment links').fill('INV-1001');
  await expect.element(row('INV-1001')).toBeVisible();
});
