import { expect, test } from 'vitest';
import { maskEmailAddress, parseEmailAddress } from '#core/text/email-address';

test.each([
  'ada@example.org',
  ' Ada.Lovelace+tickets@mail.example.co.uk ',
  'zoë@müller.example',
  "o'neil@x.ie",
])('%s is one address, kept as it was typed', (text) =>
  expect(parseEmailAddress(text)).toEqual({ ok: true, value: text.trim() }),
);

test.each([
  'ada',
  'ada@example',
  '@example.org',
  'ada@@example.org',
  'ada@example.org, eve@example.org',
  'ada@example.org;eve@example.org',
  'Ada <ada@example.org>',
  '"ada eve"@example.org',
  'ada@[192.0.2.1]',
  'ada@example.org\r\nBcc: eve@example.org',
  'ada@example..org',
  '.ada@example.org',
  'ada.@example.org',
  'ada@-example.org',
  'ada\u202e@example.org',
  `${'a'.repeat(65)}@example.org`,
  `ada@${'a.'.repeat(130)}org`,
])('%j names no receiver, or more than one: it is refused', (text) =>
  expect(parseEmailAddress(text)).toEqual({ ok: false, error: 'not_an_address' }),
);

test('nothing is nothing, and a card number is told apart', () => {
  expect(parseEmailAddress('  ')).toEqual({ ok: false, error: 'empty' });
  for (const text of ['4242 4242 4242 4242', '4242424242424242@example.org', 'ada@4242-4242-4242-4242.org'])
    expect(parseEmailAddress(text)).toEqual({ ok: false, error: 'card_number' });
});

test('a masked address is known again by whoever typed it, and by nobody else', () => {
  const parsed = parseEmailAddress('ada@example.org');
  expect(parsed.ok && maskEmailAddress(parsed.value)).toBe('a…@example.org');
});
