import { expect, test } from '../support/artspay.ts';
import { cards } from '@artspay/tools/card-numbers';
import { cardFields, payButton, tryToPay, typeCard } from '../support/pay-page.ts';
import { claim } from '../support/staff.ts';

test('after several declined cards the page says in words when it works again, keeps what was typed, and the button works', async ({
  page,
  strict,
}) => {
  const staff = await claim(strict);
  const { url, code, id } = await staff.createLink({ payerMayEdit: 'BOTH' });
  await page.goto(url);
  await page.getByLabel('Reference').fill('From Ada');
  for (const card of [cards.declined, cards.insufficientFunds, cards.declined]) {
    await tryToPay(page, card);
    await expect(page.getByText('You have not been charged.', { exact: true })).toBeVisible();
    await expect(cardFields(page).getByLabel('Security code')).toHaveValue('');
  }
  await tryToPay(page, cards.approved);
  const notice = page.getByText(/There were too many tries, so this one was not sent to your bank/);
  await expect(notice).toHaveText(/You can pay here again at \d{1,2}:\d{2}/);
  await expect(page.getByText('You have not been charged.', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Reference')).toHaveValue('From Ada');
  await expect(cardFields(page).getByLabel('Card number')).toHaveValue('4242 4242 4242 4242');
  await expect(cardFields(page).getByLabel('Security code')).toHaveValue('123');

  const attempts = `select attempt.outcome from payment_attempts attempt
    join payments payment on payment.id = attempt.payment_id
    join payables payable on payable.id = payment.payable_id where payable.code = $1`;
  expect(await strict.sql.unsafe(attempts, [code])).toEqual(
    Array.from({ length: 3 }, () => ({ outcome: 'declined' })),
  );
  expect(
    await staff.ask('query ($id: ID!) { answer: paymentLink(id: $id) { heldTries { count } } }', { id }),
  ).toEqual({ heldTries: { count: 1 } });

  // The wait is over.
  await strict.sql`update velocity_counts set ends_at = clock_timestamp()`;
  await payButton(page).click();
  await expect(page.getByRole('heading', { name: 'Paid, thank you' })).toBeVisible();
});

test('while tries cannot be counted nobody pays, the page says so, and afterwards the same press pays', async ({
  page,
  strict,
}) => {
  const staff = await claim(strict);
  const { url } = await staff.createLink();
  await page.goto(url);
  await typeCard(page, cards.approved);
  await strict.sql`alter table velocity_counts rename to gone`;
  await payButton(page).click();
  await expect(page.getByText(/Payments cannot be taken for a moment/)).toBeVisible();
  await expect(page.getByText('You have not been charged.', { exact: true })).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(url);
  await expect(other.getByRole('heading', { name: 'Payments cannot be taken for a moment' })).toBeVisible();
  await strict.sql`alter table gone rename to velocity_counts`;
  await other.getByRole('button', { name: 'Check again' }).click();
  await expect(payButton(other)).toBeVisible();
  await other.close();
  await payButton(page).click();
  await expect(page.getByRole('heading', { name: 'Paid, thank you' })).toBeVisible();
});
