import { expect, test } from 'vitest';
import type { Scope } from '#core/merchant/scope';
import { builderIdentities } from '#core/testing/builders';
import { countDeclines } from '#core/velocity/count-declines';
import { type CountKey, CountsUnavailable } from '#core/velocity/counts';

const scope: Scope = { merchantId: builderIdentities.id('mer'), mode: 'test' };
const declines: readonly CountKey[] = [{ name: 'declines_per_link', subject: 'a link', windowMs: 60_000 }];

const storeThat = (add: (keys: readonly CountKey[]) => void) => ({
  countsOf: (of: Scope) => ({
    add: async (keys: readonly CountKey[]) => {
      expect(of).toBe(scope);
      add(keys);
      return [];
    },
    look: async () => [],
  }),
});

test('declines are counted in the scope in which they happened', async () => {
  const counted: CountKey[] = [];
  await countDeclines(
    storeThat((keys) => counted.push(...keys)),
    scope,
    declines,
  );
  expect(counted).toEqual(declines);
});

test('what is recorded of money does not fail because it cannot be counted', async () => {
  const store = storeThat(() => {
    throw new CountsUnavailable('down');
  });
  await expect(countDeclines(store, scope, declines)).resolves.toBeUndefined();
});

test('a bug is not taken for a store that is down', async () => {
  const store = storeThat(() => {
    throw new TypeError('a bug');
  });
  await expect(countDeclines(store, scope, declines)).rejects.toThrow('a bug');
});
