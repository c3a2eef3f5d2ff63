import { expect } from '@playwright/test';
import { cards } from '@artspay/tools/card-numbers';
import { pay } from '../support/pay-page.ts';
import { mailReceipt, openReceipt, refundPaymentOf } from '../support/receipt.ts';
import type { Scene } from './scene.ts';

const receipts: Scene = {
  title: 'the receipt asked for by mail, after a refund, and on paper',
  async *play({ page, staff }) {
    const link = await staff.createLink();
    await page.goto(link.url);
    await pay(page, cards.approved);
    await mailReceipt(page, 'ada');
    await expect(page.getByText(/This is not one email address/)).toBeVisible();
    yield { name: 'pay-receipt-mail-refused', page };
    const receipt = await openReceipt(page);
    await refundPaymentOf(staff, link, '20.00');
    await receipt.reload();
    await expect(receipt.getByText('Paid, and refunded in part')).toBeVisible();
    yield { name: 'receipt-refunded', page: receipt };
    await receipt.emulateMedia({ media: 'print' });
    await expect(receipt.getByRole('button', { name: 'Print' })).toBeHidden();
    yield { name: 'receipt-on-paper', page: receipt };
  },
};

/** States of receipts. */
export const receiptScenes: readonly Scene[] = [receipts];
