import type { FakeStore } from './fake-store.ts';

type Answer = { readonly __typename: string };
type Keyed = { readonly idempotencyKey: string };

const kept = new WeakMap<FakeStore, Map<string, { readonly body: string; readonly answer: Answer }>>();

const keyReused = {
  __typename: 'IdempotencyKeyReusedError',
  code: 'IDEMPOTENCY_KEY_REUSED',
  message: 'This idempotency key was used for another request. Nothing was done.',
  path: ['input', 'idempotencyKey'],
};

/** Carries something out once per key, as the server does. */
export const once = (store: FakeStore, input: Keyed, make: () => Answer): Answer => {
  const keys = kept.get(store) ?? new Map();
  kept.set(store, keys);
  const body = JSON.stringify(input);
  const before = keys.get(input.idempotencyKey);
  if (before !== undefined) return before.body === body ? { ...before.answer, replayed: true } : keyReused;
  const answer = { ...make(), replayed: false };
  if (answer.__typename.endsWith('Success')) keys.set(input.idempotencyKey, { body, answer });
  return answer;
};
