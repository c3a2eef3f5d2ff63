import { afterEach, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { textOf } from '../testing/mounted.ts';

/** The server-rendered page in a frame of this origin, under its real content security policy. */
const open = async (query: string): Promise<Document> => {
  const frame = document.createElement('iframe');
  frame.src = `/pay-page?${query}`;
  frame.width = '900';
  frame.height = '760';
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument;
  if (page === null) throw new Error('no page');
  return page;
};

const elementOf = (page: Document): Element => {
  const element = page.querySelector('artspay-pay');
  if (element === null) throw new Error('no element');
  return element;
};

/** Loads the page's script now, as a slow connection would. */
const wake = async (page: Document): Promise<void> => {
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/plain/src/pages/pay-page.ts';
  page.head.append(script);
  // What lit-html leaves on a root that it draws.
  await vi.waitFor(() => expect(elementOf(page).shadowRoot).toHaveProperty('_$litPart$'), {
    timeout: 10_000,
  });
};

const unique = (kind: string): string => `link=${kind}--${crypto.randomUUID()}`;

afterEach(() => document.body.replaceChildren());

test.each([
  ['a link', unique('active'), 'Pay A$1,234.50'],
  ['an editable link', unique('editable'), 'Reference'],
  ['a link that asks more', unique('asking'), 'Dietary needs (optional)'],
  ['a paid link', unique('paid'), 'This link was for one payment, and it has been made'],
  ['a link that somebody pays', unique('pending'), 'A payment is under way'],
  ['a deactivated link', unique('deactivated'), 'This link is no longer in use'],
  ['nothing', unique('gone'), 'We cannot find this payment'],
  ['an invoice', 'invoice=studio&reference=INV-1001&amount=1234.50', 'Invoice INV-1001'],
  ['an ambiguous invoice', 'invoice=studio&reference=INV-1001&amount=1.234', 'A$1,234.00'],
  ['an unreplaced invoice', 'invoice=studio&amount=%25invoice_amount%25', 'has not been filled in yet'],
  ['a paid invoice', 'invoice=studio&reference=INV-PAID&amount=50', 'has been paid'],
])('%s can be read before any script runs', async (_, query, text) => {
  const page = await open(`${query}&dead`);
  expect(textOf(elementOf(page))).toContain(text);
  expect(page.title).toMatch(/^(Pay Sample Gallery|Payment)$/);
});

test.each([
  ['a link', unique('active')],
  ['an editable link', unique('editable')],
  ['a link that asks more', unique('asking')],
  ['a deactivated link', unique('deactivated')],
  ['an ambiguous invoice', 'invoice=studio&reference=INV-1001&amount=1.234'],
  ['an unreplaced invoice', 'invoice=studio&amount=%25invoice_amount%25'],
])('%s is taken over node by node, with the same words, without asking again', async (_, query) => {
  const page = await open(`${query}&dead`);
  const element = elementOf(page);
  const before = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  const words = textOf(element);
  const blocked = vi.fn<() => void>();
  page.addEventListener('securitypolicyviolation', blocked);
  const asked = vi.fn<() => void>();
  new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => name.endsWith('/graphql/payer'))) asked();
  }).observe({ type: 'resource' });
  await wake(page);
  await vi.waitFor(() => expect(element.matches(':defined')).toBe(true));
  expect([...(element.shadowRoot?.querySelectorAll('*') ?? [])]).toEqual(before);
  expect(textOf(element)).toBe(words);
  expect(blocked).not.toHaveBeenCalled();
  expect(asked).not.toHaveBeenCalled();
});

test('what was typed before the script ran is kept', async () => {
  const page = await open(`${unique('editable')}&dead`);
  const field = elementOf(page).shadowRoot?.querySelector<HTMLInputElement>('#amount');
  if (!field) throw new Error('no field');
  field.value = '75';
  await wake(page);
  await vi.waitFor(() => expect(textOf(elementOf(page))).toContain('Pay A$75.00'));
  expect(field.value).toBe('75');
});

test('the label keeps its place while the form turns into the receipt', async () => {
  const page = await open(unique('active'));
  const label = (): DOMRect | undefined =>
    elementOf(page).shadowRoot?.querySelector('.label')?.getBoundingClientRect();
  await vi.waitFor(() =>
    expect(elementOf(page).shadowRoot?.querySelector('button[type=submit]')).toBeTruthy(),
  );
  elementOf(page).shadowRoot?.querySelector<HTMLElement>('.pay')?.focus();
  await commands.typeCard('4242 4242 4242 4242');
  const before = label();
  elementOf(page).shadowRoot?.querySelector<HTMLElement>('.pay')?.click();
  await vi.waitFor(() => expect(textOf(elementOf(page))).toContain('Paid, thank you'));
  expect(label()?.top).toBe(before?.top);
  expect(label()?.height).toBe(before?.height);
});

const pages = [
  ...['active', 'editable', 'asking', 'paid', 'pending', 'deactivated', 'bare', 'gone'].map((kind) =>
    unique(kind),
  ),
  'invoice=studio&reference=INV-1001&amount=1.234',
  'invoice=studio&amount=lots',
  'invoice=studio&amount=%25invoice_amount%25',
  'invoice=studio&reference=INV-PAID&amount=5',
];

test.each(pages)('%s is clean for axe at 320 px, light and dark', async (query) => {
  for (const scheme of ['light', 'dark'] as const)
    expect(await commands.inspectPage(`/pay-page?${query}`, scheme)).toEqual([]);
});
