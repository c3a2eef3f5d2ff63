import { cards } from '@artspay/tools/card-numbers';
import { expect, test } from '../support/artspay.ts';
import { pay, payButton } from '../support/pay-page.ts';
import { merchantCodeOf, paymentUrl } from '../support/payment-url.ts';
import { signerOf, whileSignaturesAreRequired } from '../support/signing.ts';

test('a signed Payment URL is paid where signatures are required; stripped or changed it says so', async ({
  page,
  admin,
  artspay,
  staff,
}) => {
  const sign = await signerOf(staff);
  const wanted = { amount: '75.50', currency: 'AUD', reference: 'ORDER-9' };
  const signed = sign({ sub: `invoice:${merchantCodeOf(artspay)}`, ...wanted });
  const incomplete = page.getByRole('heading', { name: 'This link is not complete' });
  const changed = page.getByRole('heading', { name: 'This link was changed on its way' });

  await whileSignaturesAreRequired(staff, async () => {
    await page.goto(paymentUrl(artspay, 'reference=ORDER-9&currency=AUD&amount=1.00'));
    await expect(incomplete).toBeVisible();
    await expect(payButton(page)).toBeHidden();
    await page.goto(paymentUrl(artspay, `signed=${signed}&amount=1.00`));
    await expect(changed).toBeVisible();
    await expect(page.getByText(/You have not been charged/)).toBeVisible();

    await page.goto(paymentUrl(artspay, `signed=${signed}`));
    await expect(page.getByText('Invoice ORDER-9')).toBeVisible();
    for (const [language, amount] of [
      ['Deutsch', /75,50/],
      ['English', /75\.50/],
    ] as const) {
      await page.locator('.languages summary').click();
      await page.getByRole('link', { name: language }).click();
      await expect(page.getByText(amount).first()).toBeVisible();
    }
    await pay(page, cards.approved);
    expect(
      await artspay.sql`select amount_minor::text as minor from payments where reference = 'ORDER-9' and state = 'succeeded'`,
    ).toEqual([{ minor: '7550' }]);
  });

  await admin.goto('/admin/harvest');
  await admin.getByLabel('A filled-in Payment URL').fill(paymentUrl(artspay, `signed=${signed}`));
  await admin.getByRole('button', { name: 'Read it' }).click();
  await expect(admin.getByText('It is signed: amount and invoice number cannot be changed.')).toBeVisible();
});
