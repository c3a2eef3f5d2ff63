import type { Page } from 'playwright';
import { openLink, type Shot } from './shot.ts';

const openOptions = async (page: Page): Promise<void> => {
  await page.getByRole('table').waitFor();
  await page.keyboard.press('c');
  await page.getByLabel('Reference').fill('Friends of the gallery');
  await page.getByText('More options').click();
  await page.getByRole('checkbox', { name: 'No fixed amount' }).press(' ');
  await page.getByLabel('At least').fill('5');
  await page.getByLabel('Suggested amount 1').fill('20');
  await page.getByLabel('Suggested amount 2').fill('50');
  await page.getByLabel('Suggested amount 3').fill('100');
  await page.getByLabel('Stops taking payments').fill('2999-12-24T17:00');
};

/** Links that can be paid several times, within limits or until an instant. */
export const limitsShots: readonly Shot[] = [
  {
    name: 'limits-links',
    path: '/admin/links',
    scenario: 'limits',
    act: (page) => page.getByText('3 of 7 payments').waitFor(),
  },
  { name: 'limits-dialog', path: '/admin/links', act: openOptions },
  {
    name: 'limits-dialog-errors',
    path: '/admin/links',
    act: async (page) => {
      await openOptions(page);
      await page.getByLabel('At most').fill('1');
      await page.getByRole('button', { name: 'Create and copy link' }).click();
      await page.getByText('The maximum is less than the minimum.').waitFor();
    },
  },
  {
    name: 'limits-link',
    path: '/admin/links',
    scenario: 'limits',
    act: openLink('Etching workshop, 12 December'),
  },
  {
    name: 'limits-donation',
    path: '/admin/links',
    scenario: 'limits',
    act: openLink('Friends of the gallery'),
  },
  {
    name: 'limits-expired',
    path: '/admin/links',
    scenario: 'limits',
    act: openLink('Early bird ticket'),
  },
  {
    name: 'limits-edit',
    path: '/admin/links',
    scenario: 'limits',
    act: async (page) => {
      await openLink('Etching workshop, 12 December')(page);
      await page.getByRole('button', { name: 'Change the limits' }).click();
      await page.getByLabel('How many payments?').waitFor();
    },
  },
];
