import { expect, type Page } from '@playwright/test';
import type { Link, Staff } from './staff.ts';

/** Asks for the receipt by mail, on the page of somebody who has paid. */
export const mailReceipt = async (page: Page, email: string): Promise<void> => {
  const field = page.getByLabel('Email the receipt to');
  if (!(await field.isVisible())) await page.getByText('Email', { exact: true }).click();
  await field.fill(email);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
};

/** Opens the receipt as somebody does who has paid: in a tab of its own. */
export const openReceipt = async (page: Page): Promise<Page> => {
  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Receipt', exact: true }).click();
  const receipt = await opening;
  await expect(receipt.getByRole('heading', { name: /^Receipt R-/ })).toBeVisible();
  return receipt;
};

/** Gives back so much of the only payment of a link of A$120.00. */
export const refundPaymentOf = async (staff: Staff, { id }: Link, amount: string): Promise<void> => {
  const found = await staff.ask(
    `query ($id: ID!) { answer: paymentLink(id: $id) { payments(first: 1) { edges { node { id } } } } }`,
    { id },
  );
  const paymentId = /pay_\w+/.exec(JSON.stringify(found))?.[0];
  const refunded = await staff.ask(
    `mutation ($input: RefundCreateInput!) { answer: refundCreate(input: $input) { __typename } }`,
    {
      input: {
        idempotencyKey: crypto.randomUUID(),
        paymentId,
        amount: { amount, currency: 'AUD' },
        refundable: { amount: '120.00', currency: 'AUD' },
      },
    },
  );
  expect(refunded).toEqual({ __typename: 'RefundCreateSuccess' });
};
