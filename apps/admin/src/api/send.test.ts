import { expect, test } from 'vitest';
import { fake } from '../../test/admin.ts';
import { ViewerDocument } from '../generated/graphql.ts';
import { send } from './send.ts';

const requests = (): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/graphql')).length;

test('a question put again while its answer is on its way is asked anew: the first answer may be too old', async () => {
  await fake('reset', { scenario: 'gallery', signedIn: true });
  const before = requests();
  const answers = await Promise.all([send(ViewerDocument, {}), send(ViewerDocument, {})]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect(requests() - before).toBe(2);
});
