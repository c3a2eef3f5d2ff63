import { rm, writeFile } from 'node:fs/promises';
import { createDialog } from '../support/admin-page.ts';
import { expect, test } from '../support/artspay.ts';
import { cards, writtenForms } from '@artspay/tools/card-numbers';
import { ask } from '../support/graphql.ts';
import { filesWithCardNumbers, hasCardNumber, tablesWithCardNumbers } from '../support/leaks.ts';
import { tryToPay } from '../support/pay-page.ts';
import { createPayer } from '../support/payer.ts';
import { merchantCodeOf, paymentUrl } from '../support/payment-url.ts';

/** Every way in which a person or a program could hand a number over. */
const written = Object.values(cards).flatMap((number) => [
  ...writtenForms(number),
  `Visa ${number} please`,
  number.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
]);

// That nothing was written anywhere is checked after each test; the first test shows that the check can fail.
test('a number that was written down is found', async ({ artspay: { sql } }) => {
  await sql`create table planted as select ${writtenForms(cards.approved)[1] ?? ''} as words`;
  expect(await tablesWithCardNumbers(sql)).toEqual(['public.planted']);
  await sql`drop table planted`;
  expect(hasCardNumber('paid with 4242-4242-4242-4242')).toBe(true);
});

test('the same is true of files', async ({ artspay: { dataDir } }) => {
  await writeFile(`${dataDir}/planted.log`, `card=${cards.declined}\n`);
  expect(filesWithCardNumbers(dataDir)).toEqual([`${dataDir}/planted.log`]);
  await rm(`${dataDir}/planted.log`);
});

test('a number typed as reference or amount is refused at its field and kept nowhere', async ({
  page,
  staff,
}) => {
  const { url } = await staff.createLink({ payerMayEdit: 'BOTH' });
  await page.goto(url);
  await page.getByLabel('Reference').fill('4242 4242 4242 4242');
  await tryToPay(page, cards.approved);
  await expect(page.getByText(/This looks like a card number/)).toBeVisible();
  await page.getByLabel('Reference').fill('Deposit');
  await page.getByLabel('Amount').fill('4242424242424242');
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(page.getByText(/This amount is larger than a card payment can be/)).toBeVisible();
});

test('a number that staff type into a link is refused at its field and kept nowhere', async ({ admin }) => {
  await admin.goto('/admin/links');
  await admin.getByRole('button', { name: '$ Create Payment Link' }).click();
  const dialog = createDialog(admin);
  await dialog.getByLabel('Reference').fill('4242 4242 4242 4242');
  await dialog.getByLabel('Amount', { exact: true }).fill('10');
  await admin.keyboard.press('Enter');
  await expect(dialog.getByText(/This looks like a card number/)).toBeVisible();
});

test('numbers in addresses are kept nowhere, and a Payment URL does not repeat them', async ({ artspay }) => {
  for (const number of written) {
    const value = encodeURIComponent(number);
    for (const query of [
      `reference=${value}&currency=AUD&amount=${value}`,
      `reference=INV-1&currency=${value}&amount=$1.00&card=${value}`,
    ])
      expect(hasCardNumber(await (await fetch(paymentUrl(artspay, query))).text())).toBe(false);
    for (const address of [
      `${artspay.url}/invoice/${value}`,
      `${artspay.url}/pay/${value}`,
      `${artspay.url}/frame/sandbox/${value}`,
      `${artspay.url}/admin/links?search=${value}`,
      `${artspay.url}/webhooks/sandbox/${value}`,
      `${artspay.sandboxUrl}/card-frame?key=${value}&parent=${value}`,
    ])
      await fetch(address);
  }
});

test('numbers sent straight to the payer API, in any field, are neither repeated nor kept', async ({
  artspay,
  staff,
}) => {
  const { code } = await staff.createLink({ payerMayEdit: 'BOTH' });
  const merchantCode = merchantCodeOf(artspay);
  const payer = createPayer(() => artspay.url, merchantCode);
  const open = await payer.start('Open for numbers');
  const tell = (query: string, variables: Readonly<Record<string, unknown>>) =>
    ask(`${artspay.url}/graphql/payer`, query, variables);
  const start = `mutation ($input: PaymentStartInput!) { answer: paymentStart(input: $input) {
    __typename ... on Error { code message } } }`;
  const amount = { amount: '12.00', currency: 'AUD' };
  for (const number of written) {
    const payerKey = crypto.randomUUID();
    const answers = [
      await tell(start, { input: { payerKey, link: { code, amount, reference: number } } }),
      await tell(start, { input: { payerKey: number, link: { code, amount, reference: 'x' } } }),
      await tell(start, { input: { payerKey, link: { code: number, amount, reference: 'x' } } }),
      await tell(start, { input: { payerKey, invoice: { merchantCode, amount, reference: number } } }),
      await tell(
        `mutation ($input: PaymentConfirmInput!) { answer: paymentConfirm(input: $input) {
          __typename ... on Error { code message } ... on Payment { status } } }`,
        {
          input: {
            ...open,
            token: number,
            shownAmount: { amount: '1234.50', currency: 'AUD' },
          },
        },
      ),
      await tell(
        `query ($number: String) { answer: payInvoice(merchantCode: "${merchantCode}", reference: $number,
          amount: $number, currency: "AUD") { ... on PayInvoice { reference amountAsWritten kind } } }`,
        { number },
      ),
    ];
    expect(hasCardNumber(JSON.stringify(answers))).toBe(false);
  }
  expect(await payer.status(open)).not.toBe('PAID');
});

test('numbers sent straight to the merchant API are neither repeated nor kept', async ({ staff }) => {
  const { id } = await staff.createLink();
  const amount = { amount: '12.00', currency: 'AUD' };
  for (const number of written) {
    const answers = [
      await staff.ask(
        `mutation ($input: PaymentLinkCreateInput!) { answer: paymentLinkCreate(input: $input) {
          __typename ... on Error { code message } } }`,
        { input: { idempotencyKey: crypto.randomUUID(), amount, reference: number } },
      ),
      await staff.ask(
        `mutation ($input: PaymentLinkCreateInput!) { answer: paymentLinkCreate(input: $input) {
          __typename ... on Error { code message } } }`,
        {
          input: { idempotencyKey: crypto.randomUUID(), amount, reference: 'x', description: number },
        },
      ),
      await staff.ask(
        `mutation ($input: PaymentLinkEditInput!) { answer: paymentLinkEdit(input: $input) {
          __typename ... on Error { code message } } }`,
        { input: { id, version: 1, description: number } },
      ),
    ];
    // Where an answer has no place for an error, the request has one.
    const listed = staff.ask(
      'query ($number: String) { answer: paymentLinks(search: $number) { edges { cursor } } }',
      { number },
    );
    await expect(listed).rejects.toThrow('CARD_NUMBER_IN_TEXT');
    await listed.catch((error: unknown) => expect(hasCardNumber(String(error))).toBe(false));
    expect(hasCardNumber(JSON.stringify(answers))).toBe(false);
  }
});

test('numbers in the bodies of webhooks and sign-ins are kept nowhere', async ({ artspay }) => {
  for (const number of written)
    for (const door of ['/webhooks/sandbox/x', '/auth/claim-owner', '/graphql'])
      await fetch(artspay.url + door, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: number, type: number, reference: number, name: number, query: number }),
      });
});
