import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dialog, expectFocus, fake, openAdmin, within } from '../../test/admin.ts';

const signIn = async (password: string): Promise<void> => {
  await page.getByLabelText('Email').fill('nadia@sample.gallery');
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await userEvent.keyboard('{Enter}');
};

test('who is signed out signs in and arrives where they wanted to go', async () => {
  await openAdmin('/admin/links?status=paid', { signedIn: false });
  await expect.element(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn('wall-label-1234');
  await expect.element(page.getByRole('link', { name: 'INV-1001' })).toBeVisible();
  expect(location.pathname + location.search).toBe('/admin/links?status=paid');
});

test('an address outside of the admin is never where a sign-in leads', async () => {
  await openAdmin('/admin/sign-in?return=//evil.example/admin/', { signedIn: false });
  await expectFocus(page.getByLabelText('Email'));
  await signIn('wall-label-1234');
  await expect.element(page.getByRole('heading', { name: 'Payment links' })).toBeVisible();
  expect(location.pathname).toBe('/admin/links');
});

test('a wrong password is told at its field and the email stays', async () => {
  await openAdmin('/admin/sign-in', { signedIn: false });
  await signIn('not this one');
  await expect.element(page.getByText(/Email and password do not match/)).toBeVisible();
  await expectFocus(page.getByRole('textbox', { name: 'Password' }));
  await expect.element(page.getByLabelText('Email')).toHaveValue('nadia@sample.gallery');
});

test('a session that ends mid-way asks for a sign-in on the spot, then carries on with what was sent', async () => {
  await openAdmin('/admin/links');
  await expect.element(page.getByRole('link', { name: 'INV-1001' })).toBeVisible();
  await userEvent.keyboard('c');
  const create = await within('create-link-dialog');
  await expectFocus(create.getByLabelText('Reference'));
  await userEvent.keyboard('INV-1044{Tab}10');
  await fake('expire-session', {});
  await userEvent.keyboard('{Enter}');

  const again = await within('sign-in-again');
  await expect.element(again.getByLabelText('Email')).toHaveValue('nadia@sample.gallery');
  await again.getByRole('textbox', { name: 'Password' }).fill('wall-label-1234');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog('Please sign in again')).not.toBeInTheDocument();
  await expect.element(create.getByText('A$10.00 AUD')).toBeVisible();
});

test('signing out leads to the door', async () => {
  await openAdmin('/admin/harvest');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect.element(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(location.pathname).toBe('/admin/sign-in');
});

test('the first owner takes the place over and is signed in', async () => {
  await openAdmin('/admin/welcome#first-owner-token', { scenario: 'unclaimed', signedIn: false });
  await page.getByLabelText('Your name').fill('Nadia Rahman');
  await page.getByLabelText('Email').fill('nadia@sample.gallery');
  await page.getByRole('textbox', { name: 'Password' }).fill('a wall of labels');
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect.element(page.getByRole('heading', { name: 'Payment links', exact: true })).toBeVisible();
  expect(location.hash).toBe('');
});

test('a short password, a bad email and a refused password are each told at their field', async () => {
  await openAdmin('/admin/welcome#first-owner-token', { scenario: 'unclaimed', signedIn: false });
  await page.getByLabelText('Your name').fill('Nadia');
  await page.getByLabelText('Email').fill('nadia');
  await page.getByRole('textbox', { name: 'Password' }).fill('short');
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect.element(page.getByText('That does not look like an email address.')).toBeVisible();
  await expect.element(page.getByText('7 more characters, please.')).toBeVisible();

  await page.getByLabelText('Email').fill('nadia@sample.gallery');
  await page.getByRole('textbox', { name: 'Password' }).fill('password1234');
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect.element(page.getByText(/among the first that others would try/)).toBeVisible();
});

test('a used or wrong token says so and leads to the door', async () => {
  await openAdmin('/admin/welcome#wrong', { scenario: 'unclaimed', signedIn: false });
  await page.getByLabelText('Your name').fill('Nadia');
  await page.getByLabelText('Email').fill('nadia@sample.gallery');
  await page.getByRole('textbox', { name: 'Password' }).fill('a wall of labels');
  await page.getByRole('button', { name: 'Become the owner' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('was used already');
  await expect.element(page.getByRole('link', { name: 'Go to sign in' })).toBeVisible();
});
