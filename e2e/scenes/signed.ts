import { expect } from '@playwright/test';
import { signerOf } from '../support/signing.ts';
import type { Scene } from './scene.ts';

export const signed: Scene = {
  title: 'a link that was signed and changed, one whose signature has expired, and one that has to be signed',
  async *play({ page, staff }) {
    const sign = await signerOf(staff);
    const { code, url } = await staff.createLink({ signatureRequired: true });
    const wanted = { sub: `link:${code}`, amount: '80.00', currency: 'AUD' } as const;
    const other = await staff.createLink();
    await page.goto(`${other.url}?signed=${sign(wanted)}`);
    await expect(page.getByRole('heading', { name: 'This link was changed on its way' })).toBeVisible();
    yield { name: 'signed-changed', page };
    await page.goto(`${url}?signed=${sign(wanted, -1)}`);
    await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible();
    yield { name: 'signed-expired', page };
    await page.goto(url);
    await expect(page.getByRole('heading', { name: 'This link is not complete' })).toBeVisible();
    yield { name: 'signed-required', page };
  },
};
