import { expect, test } from 'vitest';
import { readFromFrame, readToFrame, sealed } from './frame-protocol.ts';

const theme = { ink: 'a', soft: 'b', line: 'c', field: 'd', focus: 'e', attention: 'f' };
const around = { locale: 'en', cardTitle: 'Card', bankTitle: 'Bank', scheme: 'dark' } as const;

test.each([
  { type: 'init', ...around, theme },
  { type: 'focus' },
  { type: 'tokenise', id: '1' },
  { type: 'clear-cvc' },
  { type: 'show-action', url: 'https://bank.example' },
  { type: 'close-action' },
] as const)('the frame page reads $type as it was sent', (message) => {
  expect(readToFrame(sealed(message))).toEqual(message);
});

test.each([
  { type: 'ready' },
  { type: 'height', px: 98 },
  { type: 'token', id: '1', token: 't', card: { brand: 'Visa', lastFour: '4242' } },
  { type: 'invalid', id: '1', message: 'm' },
  { type: 'action-done' },
  { type: 'submit' },
  { type: 'failed' },
] as const)('the element reads $type as it was sent', (message) => {
  expect(readFromFrame(sealed(message))).toEqual(message);
});

test.each([
  null,
  'ready',
  { type: 'ready' },
  { artspay: 2, type: 'ready' },
  { artspay: 1, type: 'height', px: '98' },
  { artspay: 1, type: 'height', px: 1e9 },
  { artspay: 1, type: 'token', id: '1', token: 't' },
  { artspay: 1, type: 'token', id: '1', token: 'x'.repeat(5000), card: { brand: 'V', lastFour: '1' } },
  { artspay: 1, type: 'else' },
])('what is not a message of ours is not read: %o', (data) => {
  expect(readFromFrame(data)).toBeNull();
});

test('a theme with a colour missing is left out', () => {
  const { ink: _, ...rest } = theme;
  expect(readToFrame({ artspay: 1, type: 'init', ...around, theme: rest })).toEqual({
    type: 'init',
    ...around,
  });
});
