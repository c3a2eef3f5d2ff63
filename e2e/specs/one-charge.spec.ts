import { expect, test } from '../support/artspay.ts';
import { cards } from '@artspay/tools/card-numbers';
import { paidHeading, payButton, typeCard } from '../support/pay-page.ts';
import { theirBooks } from '../support/their-books.ts';

test('refresh, back, double tab, double click: one charge', async ({ context, staff, artspay }) => {
  const chargesOf = async (code: string): Promise<number> => {
    const rows = await artspay.sql<{ id: string }[]>`
      select payments.id from payments join payables on payables.id = payments.payable_id
      where payables.code = ${code}`;
    return theirBooks(artspay.dataDir).charges.filter(
      ({ reference, captured }) => captured > 0n && rows.some(({ id }) => reference.startsWith(`${id}-`)),
    ).length;
  };
  const { url, code } = await staff.createLink();
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const tab of [first, second]) {
    await tab.goto(url);
    await typeCard(tab, cards.approved);
  }
  await Promise.all([payButton(first).dblclick(), payButton(second).dblclick()]);
  await expect(paidHeading(first).or(first.getByText(/paid/i)).first()).toBeVisible();
  for (const tab of [first, second]) {
    await tab.reload();
    await tab.goto('about:blank');
    await tab.goBack();
    await expect(tab.getByText(/paid/i).first()).toBeVisible();
    await expect(payButton(tab)).not.toBeVisible();
  }
  expect(await chargesOf(code)).toBe(1);
});
