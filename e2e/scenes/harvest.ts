import { expect } from '@playwright/test';
import { cards } from '@artspay/tools/card-numbers';
import { pay } from '../support/pay-page.ts';
import { paymentUrl } from '../support/payment-url.ts';
import type { Staff } from '../support/staff.ts';
import type { Scene } from './scene.ts';

const setMaximum = (staff: Staff, maximumAmount: string | null) =>
  staff.ask(
    `mutation ($input: PaymentUrlUpdateInput!) { answer: paymentUrlUpdate(input: $input) { __typename } }`,
    { input: { maximumAmount } },
  );

export const harvest: Scene = {
  title: 'the Payment URL waits, arrives damaged or above the maximum, and is opened and paid',
  async *play({ admin, page, artspay, staff }) {
    await artspay.sql`delete from payment_url_visits`;
    await admin.goto('/admin/harvest');
    await expect(admin.getByText('Waiting for the first visit.', { exact: false })).toBeVisible();
    yield { name: 'harvest-waiting', page: admin };

    for (const query of [
      'reference=H-7&currency=AUD&amount=1',
      'reference=%invoice_id%&currency=AUD&amount=%invoice_amount%',
      'reference=H-9&currency=EUR&amount=50.00',
    ]) {
      const told = page.waitForResponse((response) => /Opened/.test(response.request().postData() ?? ''));
      await page.goto(paymentUrl(artspay, query));
      await told;
    }
    await expect(admin.getByText('no link has arrived whole yet', { exact: false })).toBeVisible();
    await expect(admin.getByText('Its currency is not AUD: “EUR 50.00”.')).toBeVisible();
    yield { name: 'harvest-damaged', page: admin };

    await setMaximum(staff, '100.00');
    await page.goto(paymentUrl(artspay, 'reference=H-10&currency=AUD&amount=$500.00'));
    await setMaximum(staff, null);
    await expect(page.getByText('at most A$100.00 can be paid here at once', { exact: false })).toBeVisible();
    yield { name: 'pay-above-maximum', page };

    await page.goto(paymentUrl(artspay, 'reference=H-1&currency=AUD&amount=$48.00'));
    await pay(page, cards.approved);
    await expect(admin.getByText('It works.', { exact: false })).toBeVisible();
    await expect(admin.getByText('H-1', { exact: true })).toBeVisible();
    yield { name: 'harvest', page: admin };
  },
};
