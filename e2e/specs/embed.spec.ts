import { fillAndCreate, history } from '../support/admin-page.ts';
import { expect, test } from '../support/artspay.ts';
import { cards } from '@artspay/tools/card-numbers';
import { serveHostPage } from '../support/host-page.ts';
import { bankPage, paidHeading, pay, payButton, tryToPay, typeCard } from '../support/pay-page.ts';
import { merchantCodeOf } from '../support/payment-url.ts';
import { complaintsOf, requestsOf, tellViolations } from '../support/watch-page.ts';

test('the tag on a page of another origin, under a strict policy, takes a payment; staff see it', async ({
  page,
  admin,
  artspay,
  staff,
}) => {
  const { id, code } = await staff.createLink();
  const host = await serveHostPage(artspay.url, `<artspay-pay link="${code}"></artspay-pay>`);
  await tellViolations(page);
  const complaints = complaintsOf(page);
  await admin.goto(`/admin/links/${id}`);
  await page.goto(host.url);
  await expect(payButton(page)).toHaveText(/A\$120\.00/);
  await tryToPay(page, cards.declined);
  await expect(page.getByText('You have not been charged.', { exact: true })).toBeVisible();
  await pay(page, cards.approved);
  await expect(history(admin).first()).toContainText(/Paid\s+A\$120\.00/);
  expect(complaints).toEqual([]);
  await host.close();
});

test('the tag on a page of another origin asks the bank inside of it, and tells its page what happened', async ({
  page,
  artspay,
}) => {
  const tag = `<artspay-pay invoice="${merchantCodeOf(artspay)}" reference="Embedded 1" amount="$64.00" currency="AUD"></artspay-pay>`;
  const host = await serveHostPage(artspay.url, tag);
  await page.addInitScript(() => {
    for (const name of ['artspay-ready', 'artspay-failure', 'artspay-success'])
      document.addEventListener(name, () => (document.title += ` ${name}`));
  });
  await page.goto(host.url);
  await tryToPay(page, cards.threeDSecure);
  await bankPage(page).getByRole('button', { name: 'Refuse' }).click();
  await expect(page).toHaveTitle('Studio artspay-ready artspay-failure');
  await tryToPay(page, cards.threeDSecure);
  await bankPage(page).getByRole('button', { name: 'Approve' }).click();
  await expect(paidHeading(page)).toBeVisible();
  await expect(page).toHaveTitle('Studio artspay-ready artspay-failure artspay-success');
  await host.close();
});

test('two tags on one page are two payments that do not disturb each other', async ({
  page,
  artspay,
  staff,
}) => {
  const links = [await staff.createLink({ amount: '11.00' }), await staff.createLink({ amount: '22.00' })];
  const tags = links.map(({ code }) => `<div class="host"><artspay-pay link="${code}"></artspay-pay></div>`);
  const host = await serveHostPage(artspay.url, tags.join(''));
  await page.goto(host.url);
  const [first, second] = [page.locator('.host').first(), page.locator('.host').last()];
  await typeCard(first, cards.approved);
  await pay(second, cards.approved);
  await expect(payButton(first)).toHaveText(/A\$11\.00/);
  await payButton(first).click();
  await expect(paidHeading(first)).toBeVisible();
  await host.close();
});

test('nothing is asked of the gateway before the payer goes to the card', async ({
  page,
  artspay,
  staff,
}) => {
  const { code } = await staff.createLink();
  const host = await serveHostPage(artspay.url, `<artspay-pay link="${code}"></artspay-pay>`);
  const requests = requestsOf(page);
  await page.goto(host.url, { waitUntil: 'networkidle' });
  await expect(payButton(page)).toBeVisible();
  const origins = () => [...new Set(requests.map((url) => new URL(url).origin))].toSorted();
  expect(origins()).toEqual([new URL(host.url).origin, artspay.url].toSorted());
  await typeCard(page, cards.approved);
  expect(origins()).toContain(artspay.sandboxUrl);
  await host.close();
});

test('our pay page keeps its own policy and asks nobody else for anything while it is paid', async ({
  page,
  artspay,
  staff,
}) => {
  const { url } = await staff.createLink();
  await tellViolations(page);
  const complaints = complaintsOf(page);
  const requests = requestsOf(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  expect(requests.filter((asked) => new URL(asked).origin !== artspay.url)).toEqual([]);
  await tryToPay(page, cards.threeDSecure);
  await bankPage(page).getByRole('button', { name: 'Refuse' }).click();
  await expect(page.getByText('You have not been charged.', { exact: true })).toBeVisible();
  await pay(page, cards.approved);
  expect(complaints).toEqual([]);
  const origins = new Set(requests.map((asked) => new URL(asked).origin));
  expect([...origins].toSorted()).toEqual([artspay.url, artspay.sandboxUrl].toSorted());
});

test('the admin keeps its own policy while a link is made', async ({ admin }) => {
  await tellViolations(admin);
  const complaints = complaintsOf(admin);
  await admin.goto('/admin/links');
  await admin.getByRole('button', { name: '$ Create Payment Link' }).click();
  await fillAndCreate(admin, { reference: 'Under a policy', amount: '10' });
  expect(complaints).toEqual([]);
});
