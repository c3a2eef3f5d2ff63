import { openLink, type Shot } from './shot.ts';

/** Links that can be paid several times, within limits or until an instant. */
export const limitsShots: readonly Shot[] = [
  {
    name: 'limits-links',
    path: '/admin/links',
    scenario: 'limits',
    act: (page) => page.getByText('3 of 7 payments').waitFor(),
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
