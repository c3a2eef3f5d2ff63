import type { Page } from 'playwright';
import { openLink, type Shot } from './shot.ts';

const openPayment =
  (reference: string) =>
  async (page: Page): Promise<void> => {
    await openLink(reference)(page);
    await page.getByRole('link', { name: /^(Details|Decide)$/ }).click();
    await page.getByRole('heading', { name: 'The payment' }).waitFor();
  };

/** Refunds, disputes and late money. */
export const moneyBackShots: readonly Shot[] = [
  {
    name: 'links-late',
    path: '/admin/links',
    scenario: 'money-back',
    act: (page) => page.getByText('Needs you').waitFor(),
  },
  {
    name: 'payment',
    path: '/admin/links',
    scenario: 'money-back',
    act: openPayment('Six tickets'),
  },
  {
    name: 'payment-late',
    path: '/admin/links',
    scenario: 'money-back',
    act: openPayment('INV-0990'),
  },
  { name: 'link-held', path: '/admin/links', act: openLink('INV-0998') },
  {
    name: 'payment-declined',
    path: '/admin/harvest',
    act: async (page) => {
      await page.getByRole('table').waitFor();
      await page.getByRole('link', { name: 'INV-1039' }).last().click();
      await page.getByRole('heading', { name: 'Tries at the gateway' }).waitFor();
    },
  },
  {
    name: 'payment-refund',
    path: '/admin/links',
    scenario: 'money-back',
    act: async (page) => {
      await openPayment('Six tickets')(page);
      await page.getByRole('button', { name: 'Refund', exact: true }).click();
      await page.getByLabel('Amount').waitFor();
    },
  },
];
