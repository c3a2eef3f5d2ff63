import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import '../pages/artspay-pay.ts';
import { buttonNamed, logOf, mount, textOf, typeInto } from '../testing/mounted.ts';
import type { ArtspayDetails } from './contract.ts';

const patience = { timeout: 8000 };
const pay = 'Pay A$1,234.50';
const amount = { amount: '1234.50', currency: 'AUD' };

type Heard = { readonly type: string; readonly detail: unknown };

/** What a page hears, wherever the element stands. */
const listen = (): readonly Heard[] => {
  const heard: Heard[] = [];
  const names = ['ready', 'change', 'submit', 'success', 'failure', 'expired', 'error'] as const;
  for (const name of names)
    document.addEventListener(`artspay-${name}`, ({ type, detail }) => heard.push({ type, detail }), {
      signal: ended.signal,
    });
  return heard;
};

let ended = new AbortController();
beforeEach(() => {
  ended = new AbortController();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

test('each event bubbles out of shadow roots and carries amount, state and ids, and nothing of the card', async () => {
  const heard = listen();
  const other = document.createElement('div');
  document.body.append(other);
  const element = await mount({ link: 'editable' });
  other.attachShadow({ mode: 'open' }).append(element);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  typeInto(element, 'amount', '50');
  typeInto(element, 'reference', 'Table 7');
  await vi.waitFor(() => buttonNamed(element, 'Pay A$50.00').focus());
  await commands.typeCard('4000 0000 0000 0002');
  buttonNamed(element, 'Pay A$50.00').click();
  await expect.poll(() => textOf(element), patience).toContain('You have not been charged.');
  await commands.typeCard('4242 4242 4242 4242');
  buttonNamed(element, 'Pay A$50.00').click();
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  const fifty = { amount: '50.00', currency: 'AUD' };
  const details: Heard[] = [
    { type: 'artspay-ready', detail: { amount, reference: 'INV-1001', state: 'ready' } },
    { type: 'artspay-change', detail: { amount: fifty, reference: 'INV-1001', state: 'ready' } },
    { type: 'artspay-change', detail: { amount: fifty, reference: 'Table 7', state: 'ready' } },
    { type: 'artspay-submit', detail: { amount: fifty, reference: 'Table 7', state: 'ready' } },
    { type: 'artspay-failure', detail: { code: 'declined', state: 'ready' } },
    { type: 'artspay-submit', detail: { amount: fifty, reference: 'Table 7', state: 'ready' } },
    {
      type: 'artspay-success',
      detail: { paymentId: expect.any(String), amount: fifty, reference: 'Table 7', state: 'paid' },
    },
  ];
  await vi.waitFor(() =>
    expect(heard.filter(({ type }) => type !== 'artspay-ready')).toEqual(details.slice(1)),
  );
  expect(heard[0]).toEqual(details[0]);
  expect(JSON.stringify(heard)).not.toMatch(/4242|0002|Visa/);
});

test('a page that cancels artspay-submit stops the payment before anything is sent', async () => {
  const element = await mount({ link: 'active' });
  const no = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  element.addEventListener('artspay-submit', no);
  element.shadowRoot?.querySelector<HTMLElement>('.stand-in')?.focus();
  await commands.typeCard('4242 4242 4242 4242');
  buttonNamed(element, pay).click();
  await vi.waitFor(() => expect(no).toHaveBeenCalledOnce());
  expect(buttonNamed(element, pay).getAttribute('aria-disabled')).toBe('false');
  expect((await logOf(element)).filter(({ operation }) => operation === 'Start')).toEqual([]);
  element.removeEventListener('artspay-submit', no);
  buttonNamed(element, pay).click();
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
});

test.each([
  ['expired', 'artspay-expired', { at: '2026-11-20T06:00:00.000Z', state: 'closed' }],
  ['deactivated', 'artspay-failure', { code: 'closed_deactivated', state: 'closed' }],
  ['gone', 'artspay-failure', { code: 'not_found', state: 'problem' }],
])('a link that is %s is told by %s', async (link, type, detail) => {
  const heard = listen();
  await mount({ link });
  await vi.waitFor(() => expect(heard).toEqual([{ type, detail }]));
});

test.each([
  [{ curency: 'AUD' }, 'unknown_attribute', 'There is no attribute curency. Is it misspelt?'],
  [{ display: 'popup' }, 'bad_value', 'The attribute display is “popup”; it may be inline, button, link.'],
  [{ theme: 'blue' }, 'bad_value', 'The attribute theme is “blue”; it may be light, dark.'],
])(
  'a mistake in the tag is told on the page, by an event and once on the console; it can be paid all the same',
  async (attributes, code, message) => {
    const heard = listen();
    const element = await mount({ link: 'active', ...attributes });
    const error: ArtspayDetails['artspay-error'] = { code: code as 'bad_value', message };
    await vi.waitFor(() => expect(heard).toContainEqual({ type: 'artspay-error', detail: error }));
    expect(element.shadowRoot?.querySelector('.trouble')?.textContent).toContain(message);
    element.setAttribute('lang', 'de');
    element.setAttribute('reference', 'x');
    await vi.waitFor(() => expect(heard.filter(({ type }) => type === 'artspay-error')).toHaveLength(2));
    expect(vi.spyOn(console, 'error')).toHaveBeenCalledOnce();
    expect(element.shadowRoot?.querySelector('.pay')).not.toBeNull();
  },
);

test('what belongs to HTML, to frameworks and to the page is no mistake', async () => {
  const heard = listen();
  const element = await mount({ link: 'active' });
  for (const name of ['class', 'id', 'tabindex', 'itemprop', 'data-x', 'aria-label', '_ngcontent-a', 'v-b:c'])
    element.setAttribute(name, '1');
  element.setAttribute('currency', 'AUD');
  await vi.waitFor(() => expect(heard.filter(({ type }) => type === 'artspay-ready')).toHaveLength(2));
  expect(heard.filter(({ type }) => type === 'artspay-error')).toEqual([]);
});

test('a server that cannot be reached is told to the page around', async () => {
  const heard = listen();
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no connection'));
  await mount({ link: 'active' });
  await vi.waitFor(() =>
    expect(heard).toContainEqual({
      type: 'artspay-error',
      detail: { code: 'server_unreachable', message: expect.stringContaining('connect-src') },
    }),
  );
});

test('each attribute is a property; both reflect, and what was set before the script counts', async () => {
  const element = await mount({ link: 'active' });
  for (const name of ['link', 'invoice', 'reference', 'amount', 'currency', 'base'] as const) {
    element[name] = 'x';
    expect(element.getAttribute(name)).toBe('x');
    element[name] = null;
    expect(element.hasAttribute(name)).toBe(false);
    expect(element[name]).toBeNull();
  }
  const early = document.createElement('artspay-pay');
  Object.defineProperty(early, 'link', { value: 'gone', writable: true, configurable: true });
  early.lang = 'en';
  document.body.append(early);
  await expect.poll(() => textOf(early), patience).toContain('We cannot find this payment');
});

test('the language is that of the closest ancestor that names one, out of shadow roots too', async () => {
  const host = Object.assign(document.createElement('div'), { lang: 'de' });
  document.body.append(host);
  const element = await mount({ link: 'active' });
  element.removeAttribute('lang');
  host.attachShadow({ mode: 'open' }).append(element);
  await expect.poll(() => textOf(element), patience).toContain('Kartennummer');
  element.lang = 'fr';
  await expect.poll(() => textOf(element), patience).toContain('Numéro de carte');
});

test('colours follow the page, while it changes too, unless the theme says otherwise', async () => {
  const element = await mount({ link: 'active' });
  const ground = (): string => {
    const label = element.shadowRoot?.querySelector('.label');
    return label ? getComputedStyle(label).backgroundColor : '';
  };
  const [light, dark] = ['rgb(255, 254, 251)', 'rgb(32, 31, 28)'];
  expect(ground()).toBe(light);
  element.shadowRoot?.querySelector<HTMLElement>('.stand-in')?.focus();
  await vi.waitFor(async () => expect(await commands.cardScheme()).toBe('light'));
  document.documentElement.style.colorScheme = 'dark';
  expect(ground()).toBe(dark);
  await vi.waitFor(async () => expect(await commands.cardScheme()).toBe('dark'));
  element.theme = 'light';
  expect(ground()).toBe(light);
  await vi.waitFor(async () => expect(await commands.cardScheme()).toBe('light'));
  document.documentElement.style.colorScheme = '';
});

test('taken from the page while it is confirmed and put back, one payment goes on to its end', async () => {
  const heard = listen();
  const element = await mount({ link: 'slow' });
  buttonNamed(element, pay).focus();
  await commands.typeCard('4242 4242 4242 4242');
  buttonNamed(element, pay).click();
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('.ring')).not.toBeNull());
  await vi.waitFor(async () =>
    expect((await logOf(element)).map(({ operation }) => operation)).toContain('Start'),
  );
  element.remove();
  document.body.append(element);
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  expect((await logOf(element)).filter(({ operation }) => operation === 'Start')).toHaveLength(1);
  expect(heard.filter(({ type }) => type === 'artspay-success')).toHaveLength(1);
});
