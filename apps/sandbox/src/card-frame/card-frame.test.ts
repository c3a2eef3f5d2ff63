import type { Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningSandbox, startSandbox } from '../testing.ts';
import { chargeBody, openAccount, type TestAccount } from '../testing/client.ts';
import { openBrowser, openShop, type Shop } from '../testing/shop.ts';

let sandbox: RunningSandbox;
let account: TestAccount;
let browser: Browser;
let shop: Shop;
let complaints: string[];

beforeAll(async () => {
  sandbox = await startSandbox();
  account = await openAccount(sandbox);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});
beforeEach(async () => {
  shop = await openShop(browser, sandbox.url);
  complaints = [];
  shop.page.on('console', (message) => complaints.push(message.text()));
  shop.page.on('pageerror', (error) => complaints.push(error.message));
  await shop.embed(`${sandbox.url}/card-frame?key=${account.publishableKey}`);
  return () => shop.stop();
});

const field = (name: string) => shop.frame.getByLabel(name);
const shownHeight = async () => Math.ceil((await shop.frame.locator('body').boundingBox())?.height ?? 0);
const type = async (card: { number?: string; expiry?: string; cvc?: string }) => {
  await field('Card number').pressSequentially(card.number ?? '4242424242424242');
  await field('Expiry date').pressSequentially(card.expiry ?? '1230');
  await field('Security code').pressSequentially(card.cvc ?? '123');
};

test('typed card → token that can be charged; the page says what it should and nothing more', async () => {
  await shop.hears({ type: 'ready' });
  await shop.hears({ type: 'height', px: await shownHeight() });
  await type({});
  await shop.hears({ type: 'change', complete: true, brand: 'Visa' });
  await shop.say({ type: 'tokenise', id: 'a' });
  const token = {
    type: 'token',
    id: 'a',
    token: expect.stringMatching(/^tok_/),
    brand: 'Visa',
    lastFour: '4242',
  };
  await shop.hears(token);

  const [said] = await shop.heard('token');
  const charged = await account.post('/v1/charges', chargeBody(String(said?.['token']), 'pay_1-1'), {
    'idempotency-key': 'k',
  });
  expect(charged.body).toMatchObject({ status: 'captured' });
  expect(JSON.stringify(await shop.page.evaluate(() => globalThis.heard))).not.toContain('424242');
  expect(complaints).toEqual([]);
});

test('a card filled in before the script ran is formatted and announced', async () => {
  const held = Promise.withResolvers<void>();
  await shop.page.route('**/*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  const embedding = shop.embed(`${sandbox.url}/card-frame?key=${account.publishableKey}`);
  await field('Card number').fill('4242424242424242');
  await field('Expiry date').fill('12/30');
  await field('Security code').fill('123');
  held.resolve();
  await embedding;
  await shop.hears({ type: 'change', complete: true, brand: 'Visa' });
  expect(await field('Card number').inputValue()).toBe('4242 4242 4242 4242');
  expect(await field('Expiry date').inputValue()).toBe('12 / 30');
});

test('fields are formatted while typing, pasting and deleting', async () => {
  const number = field('Card number');
  const expiry = field('Expiry date');
  await number.fill('4242-4242 42424242');
  expect(await number.inputValue()).toBe('4242 4242 4242 4242');
  await number.fill('378282246310005');
  expect(await number.inputValue()).toBe('3782 822463 10005');
  await number.fill('');
  await number.pressSequentially('42424');
  await number.press('Backspace');
  await number.press('Backspace');
  expect(await number.inputValue()).toBe('424');
  await number.fill('4242 4242 4242 4242');
  await number.press('Home');
  for (let step = 0; step < 5; step += 1) await number.press('ArrowRight');
  await number.press('Backspace');
  await number.press('Backspace');
  await number.pressSequentially('9');
  expect(await number.inputValue()).toBe('4249 4242 4242 4242');

  await expiry.pressSequentially('430');
  expect(await expiry.inputValue()).toBe('04 / 30');
  for (let step = 0; step < 2; step += 1) await expiry.press('Backspace');
  expect(await expiry.inputValue()).toBe('04');
  await expiry.fill('12/2031');
  expect(await expiry.inputValue()).toBe('12 / 2031');
});

test('what is wrong is said at its field, the first one is focused, and the error goes when it is mended', async () => {
  await type({ number: '4242424242424241', expiry: '0120', cvc: '12' });
  await shop.say({ type: 'tokenise', id: 'a' });
  const message = 'Check the card number: a digit is missing or wrong.';
  await shop.hears({ type: 'invalid', id: 'a', field: 'number', message });
  const number = field('Card number');
  await expect.poll(() => number.evaluate((input) => input.matches(':focus'))).toBe(true);
  expect(await number.getAttribute('aria-invalid')).toBe('true');
  expect(await shop.frame.getByRole('alert').allTextContents()).toEqual([
    message,
    'This card has expired.',
    'The security code has 3 digits.',
  ]);
  expect(await number.getAttribute('aria-describedby')).toContain('number-error');

  await number.fill('4242 4242 4242 4242');
  expect(await number.getAttribute('aria-invalid')).toBeNull();
  await shop.hears({ type: 'height', px: await shownHeight() });
});

test('an empty form names what is missing', async () => {
  await shop.say({ type: 'tokenise', id: 'a' });
  await shop.hears({ type: 'invalid', id: 'a', field: 'number', message: 'Enter the card number.' });
  expect(await shop.frame.getByRole('alert').allTextContents()).toEqual([
    'Enter the card number.',
    'Enter the expiry date.',
    'Enter the security code.',
  ]);
});

test('Enter in any field is told, and does not leave the page', async () => {
  for (const name of ['Card number', 'Expiry date', 'Security code']) await field(name).press('Enter');
  await expect.poll(() => shop.heard('enter')).toHaveLength(3);
});

test('focus goes to the first field that needs something; the code is cleared on request', async () => {
  await type({});
  await shop.say({ type: 'clear-cvc' });
  await shop.hears({ type: 'change', complete: false, brand: 'Visa' });
  await expect.poll(() => field('Security code').inputValue()).toBe('');
  expect(await field('Card number').inputValue()).toBe('4242 4242 4242 4242');
  await field('Card number').focus();
  await shop.say({ type: 'focus' });
  await expect.poll(() => field('Security code').evaluate((input) => input.matches(':focus'))).toBe(true);
});

test('colours come from the embedding page; what is no colour is ignored; the ground is transparent', async () => {
  const css = (selector: string, name: string) =>
    shop.frame
      .locator(selector)
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
  await shop.say({ type: 'style', scheme: 'dark', ink: 'rgb(1, 2, 3)', field: 'url(x)', locale: 'en' });
  await expect.poll(() => css('#number', 'color')).toBe('rgb(1, 2, 3)');
  expect(await css('.group', 'background-color')).toBe('rgb(26, 25, 23)');
  expect(await css('html', 'color-scheme')).toBe('dark');
  expect(await css('html', 'background-color')).toBe('rgba(0, 0, 0, 0)');
});

const attributes = async (name: string) => [
  await field(name).getAttribute('autocomplete'),
  await field(name).getAttribute('inputmode'),
];

test('browsers may fill in the card, and phones show digits', async () => {
  expect(await attributes('Card number')).toEqual(['cc-number', 'numeric']);
  expect(await attributes('Expiry date')).toEqual(['cc-exp', 'numeric']);
  expect(await attributes('Security code')).toEqual(['cc-csc', 'numeric']);
});

test('a page of another origin than the one that was named hears and causes nothing', async () => {
  await shop.embed(
    `${sandbox.url}/card-frame?key=${account.publishableKey}&parent=${encodeURIComponent('https://shop.example')}`,
  );
  await type({});
  await shop.say({ type: 'tokenise', id: 'a' });
  await shop.say({ type: 'clear-cvc' });
  await shop.page.evaluate('new Promise(requestAnimationFrame)');
  expect(await shop.page.evaluate(() => globalThis.heard)).toEqual([]);
  expect(await field('Security code').inputValue()).toBe('123');
});

test('the bank page tells the embedding page when the payer has answered', async () => {
  const charged = (await account.charge('4000 0025 0000 3155', 'pay_3ds-1')).body as Record<string, string>;
  await shop.embed(charged['action_url'] ?? '');
  expect(await shop.heard('action-done')).toEqual([]);
  await shop.frame.getByRole('button', { name: 'Approve' }).click();
  await shop.hears({ type: 'action-done' });
  expect((await account.get('/v1/charges/by-reference/pay_3ds-1')).body).toMatchObject({
    status: 'captured',
  });
  expect(complaints).toEqual([]);
});

test('a card that cannot be sent is said, and can be sent again', async () => {
  await type({});
  await shop.page.route('**/v1/tokens', (route) => route.abort());
  await shop.say({ type: 'tokenise', id: 'a' });
  await shop.hears({
    type: 'invalid',
    id: 'a',
    field: 'number',
    message: 'The card could not be sent safely. Nothing was charged. Please try again.',
  });
  await shop.page.unroute('**/v1/tokens');
  await shop.say({ type: 'tokenise', id: 'b' });
  await expect.poll(() => shop.heard('token')).toHaveLength(1);
});
