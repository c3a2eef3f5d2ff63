import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import '../pages/artspay-pay.ts';
import type { ArtspayPay } from '../element/artspay-pay.ts';
import { buttonNamed, logOf, setStreams, textOf } from '../testing/mounted.ts';

const patience = { timeout: 8000 };
const pay = 'Pay A$1,234.50';

const put = async (html: string): Promise<ArtspayPay> => {
  document.body.innerHTML = html
    .replace('<artspay-pay', `<artspay-pay base="${location.origin}" lang="en"`)
    .replace('CODE', `active--${crypto.randomUUID()}`);
  const element = document.querySelector('artspay-pay');
  if (element === null) throw new Error('no element');
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('.shell')).not.toBeNull());
  return element;
};

const part = (element: Element, name: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);
  if (!found) throw new Error(`no part ${name}`);
  return found;
};
const isOpen = (element: Element): boolean => element.shadowRoot?.querySelector('dialog[open]') !== null;
const press = (element: Element): void => {
  element.shadowRoot?.querySelector<HTMLElement>('.label .pay')?.click();
};
const open = async (element: Element, card: string): Promise<void> => {
  part(element, 'button').click();
  await vi.waitFor(() => expect(isOpen(element)).toBe(true));
  await commands.typeCard(card);
};

beforeEach(() => setStreams(true));
afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

test('a button says the amount, or the page’s own words, and opens the form in a modal dialog', async () => {
  const element = await put('<artspay-pay display="button" link="CODE"></artspay-pay>');
  await vi.waitFor(() => expect(part(element, 'button').textContent.trim()).toBe(pay));
  expect(textOf(element)).toBe('');
  part(element, 'button').focus();
  part(element, 'button').click();
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('dialog:modal')).not.toBeNull());
  expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe(pay);
  expect(textOf(element)).toContain('Sample Gallery INV-1001');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(isOpen(element)).toBe(false));
  expect(element.shadowRoot?.activeElement).toBe(part(element, 'button'));
  const own = await put(
    '<artspay-pay display="button" link="CODE"><span slot="button">Buy the print</span></artspay-pay>',
  );
  expect(own.innerText.trim()).toBe('Buy the print');
});

test('paid in the dialog: it can be closed, the button says so, and the receipt is one press away', async () => {
  const element = await put('<artspay-pay display="button" link="CODE"></artspay-pay>');
  await open(element, '4242 4242 4242 4242');
  press(element);
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  part(element, 'close').click();
  await vi.waitFor(() => expect(isOpen(element)).toBe(false));
  expect(part(element, 'button').textContent).toContain('Paid, thank you');
  part(element, 'button').click();
  await vi.waitFor(() => expect(isOpen(element)).toBe(true));
  expect(textOf(element)).toContain('Receipt R-7K2M-94QD');
});

test('while a payment is confirmed the dialog does not close without a word, and closing stops nothing', async () => {
  const element = await put(
    '<artspay-pay display="button" link="CODE"><span slot="button">Buy</span></artspay-pay>'.replace(
      'CODE',
      `slow--${crypto.randomUUID()}`,
    ),
  );
  await open(element, '4242 4242 4242 4242');
  press(element);
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('.busy')).not.toBeNull());
  part(element, 'close').click();
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('[role=alert]')).not.toBeNull());
  expect(isOpen(element)).toBe(true);
  expect(element.shadowRoot?.querySelector('[role=alert]')?.textContent).toContain(
    'Closing this does not stop it',
  );
  buttonNamed(element, 'Close').click();
  await vi.waitFor(() => expect(isOpen(element)).toBe(false));
  expect(part(element, 'button').textContent).toContain('Confirming with your bank');
  await vi.waitFor(() => expect(part(element, 'button').textContent).toContain('Paid, thank you'), patience);
  expect((await logOf(element)).filter(({ operation }) => operation === 'Start')).toHaveLength(1);
});

test('a link leads to our own page about the same, whether or not anything could be loaded', async () => {
  const element = await put(
    '<artspay-pay display="link" invoice="studio" reference="INV 1" amount="$1,234.50" currency="AUD"></artspay-pay>',
  );
  const link = part(element, 'button');
  await vi.waitFor(() => expect(link.textContent.trim()).toBe(pay));
  expect(link.getAttribute('href')).toBe(
    `${location.origin}/invoice/studio?reference=INV+1&amount=%241%2C234.50&currency=AUD&lang=en`,
  );
  element.invoice = null;
  element.link = 'gone';
  await vi.waitFor(() =>
    expect(part(element, 'button').getAttribute('href')).toBe(`${location.origin}/pay/gone?lang=en`),
  );
});

test('another display is shown at once', async () => {
  const element = await put('<artspay-pay display="button" link="CODE"></artspay-pay>');
  element.display = 'inline';
  await expect.poll(() => textOf(element), patience).toContain('Sample Gallery');
  expect(element.shadowRoot?.querySelector('.shell')).toBeNull();
});
