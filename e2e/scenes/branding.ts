import { cards } from '@artspay/tools/card-numbers';
import { expect } from '@playwright/test';
import { fillBranding, resetBranding, saveBranding } from '../support/branding.ts';
import { pay, payButton } from '../support/pay-page.ts';
import { openReceipt } from '../support/receipt.ts';
import type { Scene } from './scene.ts';

const branding: Scene = {
  title: 'the settings before saving, the branded pay page and the receipt',
  async *play({ admin, page, staff }) {
    const link = await staff.createLink();
    await fillBranding(admin);
    yield { name: 'settings-unsaved', page: admin };
    await admin.getByLabel('Colour', { exact: true }).fill('#2f6d62');
    await saveBranding(admin);
    await page.goto(link.url);
    await expect(payButton(page)).toBeVisible();
    yield { name: 'pay-branded', page };
    await pay(page, cards.approved);
    yield { name: 'receipt-branded', page: await openReceipt(page) };
    await resetBranding(admin);
  },
};

/** The merchant's own look, where it is chosen and where it is seen. */
export const brandingScenes: readonly Scene[] = [branding];
