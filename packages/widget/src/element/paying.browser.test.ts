import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import '../pages/artspay-pay.ts';
import {
  buttonNamed,
  fieldOf,
  logOf,
  mount,
  refund,
  settle,
  setStreams,
  textOf,
  typeInto,
} from '../testing/mounted.ts';

const patience = { timeout: 8000 };

const pay = 'Pay A$1,234.50';

const payWith = async (element: Element, number: string): Promise<void> => {
  buttonNamed(element, pay).focus();
  await commands.typeCard(number);
  buttonNamed(element, pay).click();
};

beforeEach(() => setStreams(true));
afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

test('a fixed link shows who, what, note and price, and takes the payment', async () => {
  const element = await mount({ link: 'active' });
  expect(textOf(element)).toContain(
    'Sample Gallery INV-1001 Framing and delivery, two works on paper A$1,234.50 AUD',
  );
  expect(element.shadowRoot?.querySelector('input')).toBeNull();
  const success = vi.fn<(event: Event) => void>();
  document.addEventListener('artspay-success', success, { once: true });
  await payWith(element, '4242 4242 4242 4242');
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  expect(textOf(element)).toContain('Amount A$1,234.50 AUD Card Visa ending 4242');
  expect(textOf(element)).toContain('Receipt R-7K2M-94QD');
  await vi.waitFor(() =>
    expect(success.mock.calls[0]?.[0]).toMatchObject({
      detail: { amount: { amount: '1234.50', currency: 'AUD' }, reference: 'INV-1001', state: 'paid' },
    }),
  );
  expect(element.shadowRoot?.activeElement?.textContent).toBe('Paid, thank you');
});

test('nothing of the gateway is loaded before the payer means to pay', async () => {
  const element = await mount({ link: 'active' });
  expect(element.shadowRoot?.querySelector('iframe')).toBeNull();
  element.dispatchEvent(new PointerEvent('pointerenter'));
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('iframe')?.allow).toBe('payment'));
});

test('the look-alike of the card fields becomes the frame, with the cursor in the card number', async () => {
  const element = await mount({ link: 'active' });
  const before = element.shadowRoot?.querySelector('.slot')?.getBoundingClientRect();
  element.shadowRoot?.querySelector<HTMLElement>('.stand-in')?.focus();
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('.stand-in')).toBeNull());
  await vi.waitFor(async () => expect(await commands.focusedInCard()).toBe('number'));
  const after = element.shadowRoot?.querySelector('.slot')?.getBoundingClientRect();
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThanOrEqual(2);
});

test('an editable link takes the amount and the reference that the payer types', async () => {
  const element = await mount({ link: 'editable' });
  typeInto(element, 'amount', '50');
  typeInto(element, 'reference', 'Table 7');
  await vi.waitFor(() => expect(buttonNamed(element, 'Pay A$50.00')).toBeTruthy());
  await commands.typeCard('4242 4242 4242 4242');
  buttonNamed(element, 'Pay A$50.00').click();
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  expect(textOf(element)).toContain('Amount A$50.00 AUD Reference Table 7');
});

test('errors stand at their fields, and the first of them has the focus', async () => {
  const element = await mount({ link: 'editable' });
  typeInto(element, 'amount', 'abc');
  typeInto(element, 'reference', ' ');
  buttonNamed(element, pay).click();
  await expect
    .poll(() => textOf(element), patience)
    .toContain('Type a reference, so that they know what you paid for.');
  expect(textOf(element)).toContain('This is not an amount we can read. Type it like 1,234.50.');
  expect(fieldOf(element, 'amount').getAttribute('aria-invalid')).toBe('true');
  await vi.waitFor(() => expect(element.shadowRoot?.activeElement?.id).toBe('reference'));
});

test('a card number typed as reference is refused and never part of a payment', async () => {
  const element = await mount({ link: 'editable' });
  typeInto(element, 'reference', '4242 4242 4242 4242');
  await commands.typeCard('4242 4242 4242 4242');
  buttonNamed(element, pay).click();
  await expect.poll(() => textOf(element), patience).toContain('This looks like a card number.');
  expect(fieldOf(element, 'reference').getAttribute('aria-invalid')).toBe('true');
});

test('a card that is not complete is told at its field, and the page stays as it was', async () => {
  const element = await mount({ link: 'active' });
  await payWith(element, '4242');
  await vi.waitFor(async () => expect(await commands.focusedInCard()).toBe('number'));
  await vi.waitFor(() => expect(buttonNamed(element, pay).getAttribute('aria-disabled')).toBe('false'));
});

test('Enter in the card fields pays', async () => {
  const element = await mount({ link: 'active' });
  buttonNamed(element, pay).focus();
  await commands.typeCard('4242 4242 4242 4242');
  await commands.pressEnterInCard();
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
});

test('confirming → declined → paid: typed details are kept, the CVC is cleared, one payment is retried', async () => {
  const element = await mount({ link: 'active' });
  const failure = vi.fn<(event: Event) => void>();
  element.addEventListener('artspay-failure', failure);
  await payWith(element, '4000 0000 0000 0002');
  await expect
    .poll(() => textOf(element), patience)
    .toContain('You have not been charged. Your bank said no to the card ending 0002.');
  await vi.waitFor(async () =>
    expect(await commands.typedCard()).toEqual(['4000 0000 0000 0002', '12 / 34', '']),
  );
  await vi.waitFor(() => expect(element.shadowRoot?.activeElement?.className).toBe('notice'));
  expect(failure.mock.calls[0]?.[0]).toMatchObject({ detail: { code: 'declined', state: 'ready' } });
  await payWith(element, '4242 4242 4242 4242');
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  expect((await logOf(element)).filter(({ operation }) => operation === 'Start')).toHaveLength(1);
});

test('two presses of the button are one payment', async () => {
  const element = await mount({ link: 'active' });
  await payWith(element, '4242 4242 4242 4242');
  element.shadowRoot?.querySelector<HTMLElement>('.pay')?.click();
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  expect((await logOf(element)).filter(({ operation }) => operation === 'Start')).toHaveLength(1);
});

test('a bank that takes its time is waited for with words', async () => {
  const element = await mount({ link: 'slow' });
  await payWith(element, '4242 4242 4242 4242');
  await expect.poll(() => textOf(element), patience).toContain('Confirming with your bank');
  expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).toBe('Confirming with your bank');
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
});

test('the bank asks who it is → yes → paid, on a label as tall as the form was', async () => {
  const element = await mount({ link: 'active' });
  const height = () =>
    Math.round(element.shadowRoot?.querySelector<HTMLElement>('.label')?.offsetHeight ?? 0);
  const ofForm = height();
  await payWith(element, '4000 0025 0000 3155');
  await expect.poll(() => textOf(element), patience).toContain('Your bank wants to know that it is you');
  await vi.waitFor(() =>
    expect(element.shadowRoot?.querySelector('iframe')?.offsetHeight).toBeGreaterThanOrEqual(400),
  );
  expect(height()).toBeGreaterThan(ofForm + 200);
  await commands.answerBank('yes');
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  expect(Math.abs(height() - ofForm)).toBeLessThanOrEqual(2);
});

test('the bank asks who it is → no → declined, with the form back', async () => {
  const element = await mount({ link: 'active' });
  await payWith(element, '4000 0025 0000 3155');
  await commands.answerBank('no');
  await expect
    .poll(() => textOf(element), patience)
    .toContain('You have not been charged. Your bank could not confirm that it was you');
  expect(buttonNamed(element, pay)).toBeTruthy();
});

test('the bank asks who it is → cancelled by the payer → another card', async () => {
  const element = await mount({ link: 'active' });
  await payWith(element, '4000 0025 0000 3155');
  await vi.waitFor(() => buttonNamed(element, 'Cancel and use another card').click());
  await expect.poll(() => textOf(element), patience).toContain('You have not been charged. You cancelled');
  await payWith(element, '4242 4242 4242 4242');
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
});

test('pending → paid by server-sent events', async () => {
  const element = await mount({ link: 'active' });
  await payWith(element, '4000 0000 0000 0077');
  await expect
    .poll(() => textOf(element), patience)
    .toContain('This can take a few minutes. You can close this page');
  await settle(element, 'PAID');
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  expect((await logOf(element)).filter(({ operation }) => operation === 'Payment')).toHaveLength(0);
});

test('pending → paid by asking, where streams do not get through', async () => {
  await setStreams(false);
  const element = await mount({ link: 'active' });
  await payWith(element, '4000 0000 0000 0077');
  await expect.poll(() => textOf(element), patience).toContain('This can take a few minutes');
  await settle(element, 'PAID');
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
});

test('a reload finds the payer’s own pending payment, and their own paid one', async () => {
  const element = await mount({ link: 'active' });
  await payWith(element, '4000 0000 0000 0077');
  await expect.poll(() => textOf(element), patience).toContain('This can take a few minutes');
  element.remove();
  document.body.append(element);
  await expect.poll(() => textOf(element), patience).toContain('This can take a few minutes');
  await settle(element, 'PAID');
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  element.remove();
  document.body.append(element);
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
});

test('whoever has paid can open, print and have mailed the receipt; a wrong address is said at its field', async () => {
  const element = await mount({ link: 'active' });
  await payWith(element, '4242 4242 4242 4242');
  await expect.poll(() => textOf(element), patience).toContain('Receipt Print Email');
  const links = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.receipt a') ?? [])];
  expect(links.map(({ href, rel }) => [href, rel])).toEqual([
    ['https://pay.example/receipt/token?lang=en', 'noopener'],
    ['https://pay.example/receipt/token?lang=en#print', 'noopener'],
  ]);
  element.shadowRoot?.querySelector('summary')?.click();
  typeInto(element, 'email', 'ada');
  buttonNamed(element, 'Send').click();
  await expect.poll(() => textOf(element), patience).toContain('This is not one email address');
  expect(fieldOf(element, 'email').getAttribute('aria-invalid')).toBe('true');
  typeInto(element, 'email', 'ada@example.org');
  buttonNamed(element, 'Send').click();
  await expect.poll(() => textOf(element), patience).toContain('on its way to a…@example.org');
  expect(fieldOf(element, 'email').getAttribute('aria-invalid')).toBe('false');
  expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).toContain('a…@example.org');
});

test('a receipt shows what was received: what went back is taken off, and all of it is not called paid', async () => {
  const element = await mount({ link: 'active' });
  await payWith(element, '4242 4242 4242 4242');
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  expect(textOf(element)).not.toContain('Refunded');
  const total = /Amount (A\$[\d,.]+)/.exec(textOf(element))?.[1] ?? '';
  await refund(element, '34.50');
  element.remove();
  document.body.append(element);
  await expect.poll(() => textOf(element), patience).toContain('Refunded A$34.50 Paid in the end A$1,200.00');
  expect(total).toBe('A$1,234.50');
  await refund(element, '1234.50');
  element.remove();
  document.body.append(element);
  await expect.poll(() => textOf(element), patience).toContain('All of it went back to your card.');
  expect(textOf(element)).not.toContain('Paid, thank you');
});

test('a link that was changed meanwhile is shown as it is now, and says so', async () => {
  const element = await mount({ link: 'changed' });
  await payWith(element, '4242 4242 4242 4242');
  await expect
    .poll(() => textOf(element), patience)
    .toContain('The details of this payment were changed meanwhile.');
  expect(textOf(element)).not.toContain('You have not been charged');
});
