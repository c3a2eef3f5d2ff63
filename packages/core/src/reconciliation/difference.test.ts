import { expect, test } from 'vitest';
import { difference, differenceKinds } from '#core/reconciliation/difference';

test('a success of ours is never repaired on the word of a list: people look', () => {
  for (const kind of differenceKinds.filter((name) => name.startsWith('captured_here')))
    expect(difference(kind, 'a reference', 'captured', null).repair).toBe('no');
});

test('where amounts or charges differ people look', () => {
  for (const kind of ['amount_differs', 'another_charge', 'refund_amount_differs', 'unknown_here'] as const)
    expect(difference(kind, 'a reference', '1.00', '2.00')).toEqual({
      kind,
      subject: 'a reference',
      ours: '1.00',
      theirs: '2.00',
      repair: 'no',
    });
});

test('what nobody asks about any more can be repaired by asking', () => {
  for (const kind of differenceKinds.filter((name) => name.endsWith('_without_next_try')))
    expect(difference(kind, 'a reference', 'open', null).repair).toBe('possible');
});
