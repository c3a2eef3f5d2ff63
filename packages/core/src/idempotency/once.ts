import { canonicalText } from '#core/idempotency/canonical-text';
import type { IdempotencyKey } from '#core/idempotency/idempotency-key';
import { fail, ok, type Result } from '#core/result';
import type { KeyedRequest, MadeId, Transaction } from '#core/unit-of-work/unit-of-work';

/** The key was used before, for something else. */
export type KeyReused = { readonly code: 'key_reused' };

/** `replayed`: it was made earlier, by the same request under the same key. */
export type Repeatable<Made> = { readonly made: Made; readonly replayed: boolean };

/** What is kept of a request: hashes, because its text may name people. */
export const keyedRequest = (
  deps: { hash(text: string): string },
  key: IdempotencyKey,
  operation: string,
  body: unknown,
): KeyedRequest => ({ keyHash: deps.hash(key), bodyHash: deps.hash(canonicalText([operation, body])) });

/**
 * Makes something once per key, in the transaction that makes it: the claim stands or falls with its effect.
 * Of two at once the second waits for the first one's transaction. A repeat answers what was made, as it
 * stands now; a request that failed has left no claim and may be sent again. `null`: without a key, always makes.
 */
export const once = async <Made extends { readonly id: MadeId }, Failure>(
  transaction: Pick<Transaction, 'now' | 'idempotencyKeys'>,
  request: KeyedRequest | null,
  {
    make,
    find,
  }: {
    readonly make: () => Promise<Result<Made, Failure>>;
    readonly find: (id: MadeId) => Promise<Made | null>;
  },
): Promise<Result<Repeatable<Made>, Failure | KeyReused>> => {
  const { idempotencyKeys } = transaction;
  const claim = request === null ? null : await idempotencyKeys.claim(request, await transaction.now());
  if (claim?.kind === 'other_body') return fail({ code: 'key_reused' });
  if (claim?.kind === 'repeated') {
    const made = await find(claim.made);
    if (made === null) throw new Error(`${claim.made} was made under a key and is gone`);
    return ok({ made, replayed: true });
  }
  const made = await make();
  if (!made.ok) return made;
  if (request !== null) await idempotencyKeys.bind(request, made.value.id);
  return ok({ made: made.value, replayed: false });
};
