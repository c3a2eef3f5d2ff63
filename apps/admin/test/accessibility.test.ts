import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectFocus, openAdmin } from './admin.ts';

const problems = async (): Promise<unknown> => {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      // The search field's label is for ears; its placeholder and its icon are for eyes.
      'label-title-only': { enabled: false },
      // axe does not know that a modal dialog lies above everything that is fixed.
      'target-size': { enabled: page.getByRole('dialog').elements().length === 0 },
    },
  });
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
  }));
};

const openDialogOf = (button: string) => async (): Promise<void> => {
  await page.getByRole('link', { name: 'Studio visit, deposit' }).click();
  await page.getByRole('button', { name: button }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
};

const views: readonly {
  name: string;
  path: string;
  options?: Parameters<typeof openAdmin>[1];
  act: () => Promise<unknown>;
}[] = [
  {
    name: 'the links',
    path: '/admin/links',
    act: () => expect.element(page.getByRole('link', { name: 'INV-1001' })).toBeVisible(),
  },
  {
    name: 'the first visit',
    path: '/admin/links',
    options: { scenario: 'empty' },
    act: () => expect.element(page.getByText('Your first payment link')).toBeVisible(),
  },
  {
    name: 'a link',
    path: '/admin/links',
    act: async () => {
      await page.getByRole('link', { name: 'INV-1001' }).click();
      await expect.element(page.getByText(/Visa ending 4242/)).toBeVisible();
    },
  },
  {
    name: 'a payment with refunds',
    path: '/admin/links',
    options: { scenario: 'money-back' },
    act: async () => {
      await page.getByRole('link', { name: 'Six tickets' }).click();
      await page.getByRole('link', { name: 'Details' }).click();
      await expect.element(page.getByText('On its way')).toBeVisible();
    },
  },
  {
    name: 'the refund dialog',
    path: '/admin/links',
    options: { scenario: 'money-back' },
    act: async () => {
      await page.getByRole('link', { name: 'Six tickets' }).click();
      await page.getByRole('link', { name: 'Details' }).click();
      await page.getByRole('button', { name: 'Refund' }).click();
      await expect.element(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'late money',
    path: '/admin/links',
    options: { scenario: 'money-back' },
    act: async () => {
      await page.getByRole('link', { name: 'INV-0990' }).click();
      await page.getByRole('link', { name: 'Decide' }).click();
      await expect.element(page.getByText('This money needs you')).toBeVisible();
    },
  },
  { name: 'the edit dialog', path: '/admin/links', act: openDialogOf('Edit') },
  { name: 'the question before deactivating', path: '/admin/links', act: openDialogOf('Deactivate') },
  { name: 'the QR code', path: '/admin/links', act: openDialogOf('QR code') },
  {
    name: 'the create dialog with errors',
    path: '/admin/links',
    act: async () => {
      await expect.element(page.getByRole('link', { name: 'INV-1001' })).toBeVisible();
      await userEvent.keyboard('c');
      await expectFocus(page.getByLabelText('Reference'));
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText(/What is it for\?/)).toBeVisible();
    },
  },
  {
    name: 'the finished label',
    path: '/admin/links',
    act: async () => {
      await expect.element(page.getByRole('link', { name: 'INV-1001' })).toBeVisible();
      await userEvent.keyboard('c');
      await expectFocus(page.getByLabelText('Reference'));
      await userEvent.keyboard('INV-1044{Tab}10{Enter}');
      await expect.element(page.getByText(/Created and copied/)).toBeVisible();
    },
  },
  {
    name: 'Harvest',
    path: '/admin/harvest',
    act: () => expect.element(page.getByText('INV-1043')).toBeVisible(),
  },
  {
    name: 'the door',
    path: '/admin/sign-in',
    options: { signedIn: false },
    act: () => expect.element(page.getByLabelText('Email')).toBeVisible(),
  },
  {
    name: 'the welcome',
    path: '/admin/welcome#first-owner-token',
    options: { scenario: 'unclaimed', signedIn: false },
    act: () => expect.element(page.getByLabelText('Your name')).toBeVisible(),
  },
  {
    name: 'an address of nothing',
    path: '/admin/payers',
    act: () => expect.element(page.getByText('Nothing hangs here')).toBeVisible(),
  },
];

test.each(views)('axe finds nothing to mend in $name', async ({ path, options, act }) => {
  await openAdmin(path, options);
  await act();
  expect(await problems()).toEqual([]);
});

test.each(views)('$name fits a phone without scrolling sideways', async ({ path, options, act }) => {
  await page.viewport(390, 844);
  try {
    await openAdmin(path, options);
    await act();
    expect(document.documentElement.scrollWidth).toBe(390);
    expect(await problems()).toEqual([]);
  } finally {
    await page.viewport(1280, 800);
  }
});
