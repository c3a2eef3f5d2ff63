import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IdempotencyKey } from '#core/idempotency/idempotency-key';
import { keyedRequest, once } from '#core/idempotency/once';
import { fail, ok, type Result } from '#core/result';
import { builderIdentities, noon } from '#core/testing/builders';
import type { IdempotencyKeyRepository, MadeId } from '#core/unit-of-work/unit-of-work';

type Made = { readonly id: MadeId; readonly what: string };
type Request = { readonly key: string; readonly body: string; readonly fails: boolean };

const hash = (text: string): string => `#${text}`;
const request = ({ key, body }: Pick<Request, 'key' | 'body'>) =>
  keyedRequest({ hash }, key as IdempotencyKey, 'make', { body });

/** Keys and things of one merchant, in memory: a transaction that fails leaves both as they were. */
const openBooks = () => {
  let keys = new Map<string, { readonly bodyHash: string; readonly made: MadeId | null }>();
  let things = new Map<MadeId, Made>();
  const idempotencyKeys: IdempotencyKeyRepository = {
    claim: async ({ keyHash, bodyHash }) => {
      const first = keys.get(keyHash);
      if (first === undefined) {
        keys.set(keyHash, { bodyHash, made: null });
        return { kind: 'claimed' };
      }
      if (first.bodyHash !== bodyHash || first.made === null) return { kind: 'other_body' };
      return { kind: 'repeated', made: first.made };
    },
    bind: async ({ keyHash, bodyHash }, made) => {
      keys.set(keyHash, { bodyHash, made });
    },
  };
  const send = async (wanted: Request | (Omit<Request, 'key'> & { readonly key: null })) => {
    const before = [new Map(keys), new Map(things)] as const;
    const result = await once<Made, 'refused'>(
      { now: async () => noon, idempotencyKeys },
      wanted.key === null ? null : request(wanted),
      {
        make: async (): Promise<Result<Made, 'refused'>> => {
          if (wanted.fails) return fail('refused');
          const made = { id: builderIdentities.id('link'), what: wanted.body };
          things.set(made.id, made);
          return ok(made);
        },
        find: async (id) => things.get(id) ?? null,
      },
    );
    if (!result.ok) [keys, things] = before;
    return result;
  };
  return { send, things: () => [...things.values()], forget: () => things.clear() };
};

const anyRequest = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  body: fc.constantFrom('x', 'y'),
  fails: fc.boolean(),
});

type First = { readonly body: string; readonly id: string };

/** What a request is told, by what its key was first used for. A repeat is answered where a new one would fail. */
const expected = ({ body, fails }: Request, first: First | undefined) => {
  if (first === undefined)
    return fails
      ? { ok: false, error: 'refused' }
      : { ok: true, value: { replayed: false, made: { what: body } } };
  return first.body === body
    ? { ok: true, value: { replayed: true, made: { id: first.id } } }
    : { ok: false, error: { code: 'key_reused' } };
};

test('whatever is sent in any order: a key makes one thing at most, and each answer is about it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRequest, { maxLength: 20 }), async (requests) => {
      const books = openBooks();
      const model = new Map<string, First>();
      for (const wanted of requests) {
        const first = model.get(wanted.key);
        const answer = await books.send(wanted);
        expect(answer).toMatchObject(expected(wanted, first));
        if (answer.ok && first === undefined)
          model.set(wanted.key, { body: wanted.body, id: answer.value.made.id });
      }
      expect(books.things().map(({ id }) => id)).toEqual([...model.values()].map(({ id }) => id));
    }),
  );
});

test('without a key every request makes its own', async () => {
  const books = openBooks();
  for (const _ of [1, 2])
    expect(await books.send({ key: null, body: 'x', fails: false })).toMatchObject({
      ok: true,
      value: { replayed: false },
    });
  expect(books.things()).toHaveLength(2);
});

test('what was refused leaves the key free, also for another body', async () => {
  const books = openBooks();
  expect(await books.send({ key: 'a', body: 'x', fails: true })).toEqual({ ok: false, error: 'refused' });
  expect(await books.send({ key: 'a', body: 'y', fails: false })).toMatchObject({
    value: { replayed: false, made: { what: 'y' } },
  });
});

test('a key whose thing is gone is a bug, and said', async () => {
  const books = openBooks();
  await books.send({ key: 'a', body: 'x', fails: false });
  books.forget();
  await expect(books.send({ key: 'a', body: 'x', fails: false })).rejects.toThrow('is gone');
});

const of = (key: string, operation: string, body: unknown) =>
  keyedRequest({ hash }, key as IdempotencyKey, operation, body);

test('a request is told apart by its operation, its body and nothing else', () => {
  const one = of('k', 'refund', { a: '1', b: '2' });
  expect(of('k', 'refund', { b: '2', a: '1', c: null })).toEqual(one);
  expect(of('k', 'accept', { a: '1', b: '2' })).toEqual({
    ...one,
    bodyHash: expect.not.stringMatching(one.bodyHash),
  });
  expect(of('k', 'refund', { a: '1' }).bodyHash).not.toBe(one.bodyHash);
  expect(of('other', 'refund', { a: '1', b: '2' })).toEqual({ keyHash: '#other', bodyHash: one.bodyHash });
});
