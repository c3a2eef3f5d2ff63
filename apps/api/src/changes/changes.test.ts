import { createId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import { expect, test } from 'vitest';
import type { Change } from '@artspay/db/changes';
import { createChanges } from '#api/changes/changes';
import { followValue } from '#api/changes/follow-value';

const scope: Scope = { merchantId: createId('mer', new Date(0), new Uint8Array(10)), mode: 'test' };
const change = (subjectId: string): Change => ({ scope, subjectId, payableId: subjectId });

test('a stream ticks at once, then for matching changes and whenever some may be missed', async () => {
  const changes = createChanges();
  const stream = changes.follow(({ subjectId }) => subjectId === 'mine');
  expect(await stream.next()).toEqual({ done: false, value: null });
  changes.changed(change('other'));
  changes.changed(change('mine'));
  changes.listening();
  expect(await stream.next()).toEqual({ done: false, value: change('mine') });
  expect(await stream.next()).toEqual({ done: false, value: null });
});

test('a waiting stream ends when its reader returns, and all end when the server stops', async () => {
  const changes = createChanges();
  const [one, two] = [changes.follow(() => true), changes.follow(() => true)];
  await one.next();
  await two.next();
  const waiting = [one.next(), two.next()];
  await one.return?.();
  expect(await waiting[0]).toMatchObject({ done: true });
  changes.close();
  expect(await waiting[1]).toMatchObject({ done: true });
});

test('a value is told at once, after each change, and last when it is final', async () => {
  const changes = createChanges();
  let value = 1;
  const stream = followValue(
    changes,
    () => true,
    async () => value,
    (read) => read === 3,
  );
  expect(await stream.next()).toEqual({ done: false, value: 1 });
  for (const next of [2, 3]) {
    const waiting = stream.next();
    value = next;
    changes.changed(change('x'));
    expect(await waiting).toEqual({ done: false, value: next });
  }
  expect(await stream.next()).toMatchObject({ done: true });
});

test('a value stream that waits ends when its reader returns', async () => {
  const changes = createChanges();
  const stream = followValue(
    changes,
    () => true,
    async () => 1,
    () => false,
  );
  await stream.next();
  const waiting = stream.next();
  await stream.return?.();
  expect(await waiting).toMatchObject({ done: true });
});
