import { expect, test, vi } from 'vitest';
import { keepRecent } from './recent.ts';

test('equal inputs are worked out once, and the least recently asked for is forgotten first', () => {
  const work = vi.fn<(input: { readonly n: number }) => string>(({ n }) => `${n}`);
  const recent = keepRecent(work, 2);
  expect([1, 2, 1, 3, 1].map((n) => recent({ n }))).toEqual(['1', '2', '1', '3', '1']);
  expect(work).toHaveBeenCalledTimes(3);
  recent({ n: 2 });
  expect(work).toHaveBeenCalledTimes(4);
});
