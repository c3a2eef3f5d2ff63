import { afterEach, expect, test, vi } from 'vitest';
import '../pages/artspay-pay.ts';
import { buttonNamed, fieldOf, mount, textOf, typeInto } from '../testing/mounted.ts';

const patience = { timeout: 8000 };

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

test.each([
  ['paid', 'This link was for one payment, and it has been made'],
  ['pending', 'A payment is under way'],
  ['deactivated', 'This link is no longer in use'],
  ['bare', 'Sample Gallery cannot take cards here yet'],
  ['gone', 'We cannot find this payment'],
])('a link that is %s says so, and offers no card', async (link, text) => {
  const element = await mount({ link });
  await expect.poll(() => textOf(element), patience).toContain(text);
  expect(element.shadowRoot?.querySelector('.slot')).toBeNull();
});

const dotOf = async (link: string): Promise<string | undefined> => {
  const element = await mount({ link });
  const dot = await vi.waitUntil(() => element.shadowRoot?.querySelector('.dot'));
  return dot ? getComputedStyle(dot).backgroundColor : undefined;
};

test('only what is paid wears the red dot', async () => {
  expect(await dotOf('paid')).toBe('rgb(215, 48, 31)');
  expect(await dotOf('pending')).not.toBe('rgb(215, 48, 31)');
  expect(await dotOf('deactivated')).not.toBe('rgb(215, 48, 31)');
});

test('an invoice whose amount has two readings asks which one, and never guesses', async () => {
  const element = await mount({ invoice: 'studio', reference: 'INV-1001', amount: '1.234' });
  await expect
    .poll(() => textOf(element), patience)
    .toContain('The link says “1.234”, which can be read in two ways.');
  buttonNamed(element, 'A$1.23').click();
  await expect.poll(() => textOf(element), patience).toContain('Invoice INV-1001 A$1.23 AUD');
  buttonNamed(element, 'Change amount').click();
  await expect.poll(() => textOf(element), patience).toContain('Which amount does the invoice say?');
  buttonNamed(element, 'A$1,234.00').click();
  await vi.waitFor(() => expect(buttonNamed(element, 'Pay A$1,234.00')).toBeTruthy());
});

test('an invoice without a readable amount asks for it', async () => {
  const element = await mount({ invoice: 'studio', reference: 'INV-1001', amount: 'lots' });
  await expect
    .poll(() => textOf(element), patience)
    .toContain('The link says “lots”, which we cannot read as an amount.');
  buttonNamed(element, 'Continue').click();
  await expect.poll(() => textOf(element), patience).toContain('Type an amount.');
  typeInto(element, 'amount', '1.234,50');
  buttonNamed(element, 'Continue').click();
  await vi.waitFor(() => expect(buttonNamed(element, 'Pay A$1,234.50')).toBeTruthy());
});

test('an invoice without its number asks for it', async () => {
  const element = await mount({ invoice: 'studio', amount: '$1,234.50' });
  expect(textOf(element)).toContain('Invoice number');
  expect(fieldOf(element, 'reference').value).toBe('');
});

test.each([
  [{ invoice: 'studio', amount: '%invoice_amount%' }, 'This link has not been filled in yet'],
  [{ invoice: 'studio', reference: 'INV-1001', amount: 'US$50' }, 'but this link is for payments in AUD'],
  [
    { invoice: 'studio', reference: 'INV-1001', amount: '9999.00' },
    'It says “9999.00”, but at most A$5,000.00 can be paid here at once. Nothing was charged.',
  ],
])('an invoice that cannot be paid as it stands explains itself', async (attributes, text) => {
  const element = await mount(attributes);
  await expect.poll(() => textOf(element), patience).toContain(text);
});

test('a paid invoice is paid again only on purpose', async () => {
  const element = await mount({ invoice: 'studio', reference: 'INV-PAID', amount: '$1,234.50' });
  await expect.poll(() => textOf(element), patience).toContain('Invoice INV-PAID has been paid');
  expect(element.shadowRoot?.querySelector('.slot')).toBeNull();
  buttonNamed(element, 'Pay again').click();
  await vi.waitFor(() => expect(buttonNamed(element, 'Pay A$1,234.50')).toBeTruthy());
});

test('without a connection the page says so, and trying again works', async () => {
  const real = globalThis.fetch;
  const broken = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no connection'));
  const element = await mount({ link: 'active' });
  await expect.poll(() => textOf(element), patience).toContain('We cannot be reached');
  broken.mockImplementation(real);
  buttonNamed(element, 'Try again').click();
  await vi.waitFor(() => expect(buttonNamed(element, 'Pay A$1,234.50')).toBeTruthy());
});

test.each([
  [{}, 'nothing_to_pay', 'link="…" attribute'],
  [{ link: 'a', invoice: 'b' }, 'link_and_invoice', 'not both'],
  [{ link: 'a', base: 'somewhere' }, 'bad_base', 'must be an origin'],
])('a mistake of the embedder is told in words and by an event', async (attributes, code, text) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const heard = vi.fn<(event: Event) => void>();
  document.addEventListener('artspay-error', heard, { once: true });
  const element = await mount(attributes);
  await expect.poll(() => textOf(element), patience).toContain(text);
  await vi.waitFor(() =>
    expect(heard.mock.calls[0]?.[0]).toMatchObject({
      detail: { code, message: expect.stringContaining(text) },
    }),
  );
});

test('another link in the attribute is another payment on the label', async () => {
  const element = await mount({ link: 'active' });
  element.setAttribute('link', 'deactivated--x');
  await expect.poll(() => textOf(element), patience).toContain('This link is no longer in use');
});
