import { expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { dialog, fake, openAdmin, within } from '../../../test/admin.ts';

const openPayment = async (reference: string): Promise<void> => {
  await openAdmin('/admin/links', { scenario: 'money-back' });
  await page.getByRole('link', { name: reference }).click();
  await page.getByRole('link', { name: /^(Details|Decide)$/ }).click();
  await expect.element(page.getByRole('heading', { name: 'The payment' })).toBeVisible();
};
const openRefund = async (): Promise<Locator> => {
  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  return within('refund-dialog');
};
const entry = (status: string) => page.getByRole('listitem').filter({ hasText: status });

test('each refund shows how it stands, in words', async () => {
  await openPayment('Six tickets');
  await expect.element(entry('On its way')).toMatchTextContent(/A\$20\.00.*Banks take up to ten days/);
  await expect
    .element(entry('Declined'))
    .toMatchTextContent(/The payer’s bank said no\.\s*Nothing went back/);
  await expect.element(entry('One guest is ill')).toMatchTextContent(/Refunded A\$20\.00/);
  await expect.element(entry('dashboard')).toMatchTextContent(/Refunded A\$5\.00/);
  await expect.element(page.getByRole('definition').nth(1)).toMatchTextContent(/A\$25\.00/);
});

test('a part is refunded: what can be refunded is shown, and the button says how much it will be', async () => {
  await openPayment('Six tickets');
  const refund = await openRefund();
  await expect
    .element(refund.getByText('A$75.00 can still be refunded. It goes back to Visa ending 4242.'))
    .toBeVisible();
  await refund.getByLabelText('Amount').fill('15');
  await refund.getByLabelText('Reason').fill('One came late');
  await refund.getByRole('button', { name: 'Refund A$15.00' }).click();
  await expect.element(dialog('Refund this payment')).not.toBeInTheDocument();
  await expect.element(entry('One came late')).toMatchTextContent(/Refunded A\$15\.00/);
  await expect.element(page.getByText('A$15.00 refunded').first()).toBeInTheDocument();
});

test('more than is left, and what is no amount, is said at the field; nothing is sent', async () => {
  await openPayment('Six tickets');
  const refund = await openRefund();
  for (const [typed, said] of [
    ['75.01', 'That is more than the A$75.00 that can still be refunded.'],
    ['0', 'The amount must be more than zero.'],
    ['soon', 'We cannot read this as an amount.'],
  ] as const) {
    await refund.getByLabelText('Amount').fill(typed);
    await userEvent.keyboard('{Enter}');
    await expect.element(refund.getByText(said, { exact: false })).toBeVisible();
  }
  expect(await fake('operations', {})).not.toContain('Refund');
});

test('refunded by somebody else meanwhile: what is left now is shown, what was typed stays, and nothing was done', async () => {
  await openPayment('Six tickets');
  const refund = await openRefund();
  await refund.getByLabelText('Amount').fill('30');
  await fake('refund', { link: 'Six tickets', amount: '40.00' });
  await refund.getByRole('button', { name: 'Refund A$30.00' }).click();
  await expect.element(refund.getByText(/A\$35\.00 can be refunded now; nothing was done yet/)).toBeVisible();
  await expect.element(refund.getByLabelText('Amount')).toHaveValue('30');
  await refund.getByRole('button', { name: 'Refund A$30.00' }).click();
  await expect.element(dialog('Refund this payment')).not.toBeInTheDocument();
});

test('a connection lost while refunding says that we do not know; tried again, it is refunded once', async () => {
  await openPayment('Six tickets');
  const refund = await openRefund();
  await refund.getByLabelText('Amount').fill('15');
  await fake('fail', { operation: 'Refund', how: 'cut-after' });
  await refund.getByRole('button', { name: 'Refund A$15.00' }).click();
  await expect.element(refund.getByText(/we do not know whether it was done/)).toBeVisible();
  await refund.getByRole('button', { name: 'Refund A$15.00' }).click();
  await expect.element(dialog('Refund this payment')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await expect.element(refund.getByText(/A\$60\.00 can still be refunded/)).toBeVisible();
});

test('a refund whose answer was lost and that is then changed: the first one is pointed out, and nothing more is done', async () => {
  await openPayment('Six tickets');
  const refund = await openRefund();
  await refund.getByLabelText('Amount').fill('15');
  await fake('fail', { operation: 'Refund', how: 'cut-after' });
  await refund.getByRole('button', { name: 'Refund A$15.00' }).click();
  await expect.element(refund.getByText(/we do not know whether it was done/)).toBeVisible();
  await refund.getByLabelText('Amount').fill('20');
  await refund.getByRole('button', { name: 'Refund A$20.00' }).click();
  await expect.element(refund.getByText(/Your first try did arrive/)).toBeVisible();
  await expect.element(refund.getByRole('button', { name: /^Refund/ })).not.toBeInTheDocument();
});

test('a disputed payment says so, and cannot be refunded', async () => {
  await openPayment('INV-0991');
  await expect.element(entry('Disputed')).toMatchTextContent(/nothing can be refunded meanwhile/);
  await expect.element(page.getByRole('button', { name: 'Refund' })).not.toBeInTheDocument();
});

test('a link with late money needs somebody, in the list and on its page', async () => {
  await openAdmin('/admin/links', { scenario: 'money-back' });
  const row = page.getByRole('row').filter({ hasText: 'INV-0990' });
  await expect.element(row).toMatchTextContent(/A\$150\.00 arrived late.*Needs you/);
  await page.getByRole('link', { name: 'INV-0990' }).click();
  await expect.element(page.getByText('Paid late')).toBeVisible();
  await page.getByRole('link', { name: 'Decide' }).click();
  await expect.element(page.getByRole('heading', { name: 'This money needs you' })).toBeVisible();
});

test('late money is accepted only after it was asked in words', async () => {
  await openPayment('INV-0990');
  await page.getByRole('button', { name: 'Accept A$150.00' }).click();
  const question = await within('late-money-dialog');
  await expect.element(question.getByText(/You can still refund it later/)).toBeVisible();
  await question.getByRole('button', { name: 'Accept A$150.00' }).click();
  await expect.element(page.getByText('Paid late, accepted')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'This money needs you' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Refund' })).toBeVisible();
});

test('late money is given back whole', async () => {
  await openPayment('INV-0990');
  await page.getByRole('button', { name: 'Refund A$150.00' }).click();
  const question = await within('late-money-dialog');
  await question.getByRole('button', { name: 'Refund A$150.00' }).click();
  await expect.element(page.getByText('Paid late, refunded')).toBeVisible();
});

test.each(['Accept', 'Refund'])('%s late money, the answer lost, and again: done once', async (choice) => {
  await openPayment('INV-0990');
  await page.getByRole('button', { name: `${choice} A$150.00` }).click();
  const question = await within('late-money-dialog');
  const operation = choice === 'Accept' ? 'AcceptLateMoney' : 'RefundLateMoney';
  await fake('fail', { operation, how: 'cut-after' });
  await question.getByRole('button', { name: `${choice} A$150.00` }).click();
  await expect.element(question.getByText(/Try again as it stands: it is done once/)).toBeVisible();
  await question.getByRole('button', { name: `${choice} A$150.00` }).click();
  await expect
    .element(page.getByText(choice === 'Accept' ? 'Paid late, accepted' : 'Paid late, refunded'))
    .toBeVisible();
});

test('a payment that was charged twice offers to refund the second charge', async () => {
  await openPayment('INV-0992');
  await expect.element(page.getByRole('heading', { name: 'This was charged twice' })).toBeVisible();
  await page.getByRole('button', { name: 'Refund A$150.00' }).click();
  const refund = await within('refund-dialog');
  await refund.getByRole('button', { name: 'Refund A$150.00' }).click();
  await expect.element(page.getByRole('heading', { name: 'This was charged twice' })).not.toBeInTheDocument();
});

test('a refund made elsewhere shows by itself', async () => {
  await openPayment('Six tickets');
  await fake('refund', { link: 'Six tickets', amount: '1.00' });
  await expect.element(entry('A$1.00')).toBeVisible();
});

test('an address of no payment says that there is none', async () => {
  await openAdmin('/admin/payments/pay_nothing');
  await expect.element(page.getByRole('heading', { name: 'There is no such payment' })).toBeVisible();
});

test.each([
  ['paid', 'first', 'Paid'],
  ['declined', 'last', 'Amount'],
] as const)('only what was captured is called paid: %s', async (_what, which, name) => {
  await openAdmin('/admin/harvest');
  await page.getByRole('link', { name: 'INV-1039' })[which]().click();
  await expect.element(page.getByRole('term').first()).toMatchTextContent(name);
  await expect.element(page.getByRole('definition').first()).toMatchTextContent('A$980.00');
});

test('every try at the gateway is shown with its card, and what the payer was told', async () => {
  await openAdmin('/admin/harvest');
  await page.getByRole('link', { name: 'INV-1039' }).last().click();
  await expect.element(page.getByRole('heading', { name: 'Tries at the gateway' })).toBeVisible();
  await expect
    .element(entry('Declined: the security code was wrong'))
    .toMatchTextContent(/Visa ending 9995 · Card eOZLQeWe\s*The payer was told: check what is on the card/);
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'Mastercard ending 4444' }))
    .toMatchTextContent(/Declined: not enough money.*The payer was told: use another card\./);
});

test('a link at which tries were held back says how many, since when, and what to do', async () => {
  await openAdmin('/admin/links');
  await page.getByRole('link', { name: 'INV-0998' }).click();
  await expect.element(page.getByRole('heading', { name: '12 tries were held back' })).toBeVisible();
  await expect
    .element(page.getByText(/Nothing of these was charged/))
    .toMatchTextContent(/Since \d+ \w+ \d{4} at/);
});
