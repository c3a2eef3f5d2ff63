import type { Gateway } from '#core/gateway/gateway';
import type { PaymentId } from '#core/id/id';
import type { Scope } from '#core/merchant/scope';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { fail, ok, type Result } from '#core/result';
import { LockTimeout } from '#core/unit-of-work/lock-timeout';
import { countKey, CountsUnavailable, waitMs } from '#core/velocity/counts';
import {
  cardsAtLimit,
  cardSubject,
  declinesOf,
  declinesOfAddress,
  heldKey,
  triesOf,
} from '#core/velocity/try-keys';

export type TryFailure =
  /** Nothing was reserved, written or sent. */
  | { readonly code: 'too_many_tries'; readonly waitMs: number }
  /** The limiter's store does not answer: nothing was reserved, written or sent. `cause` is for the log. */
  | { readonly code: 'limits_unavailable'; readonly cause: unknown }
  /** Too many at once: what had to be locked was held by others. Nothing was reserved, written or sent. */
  | { readonly code: 'busy'; readonly cause: unknown };

type Deps = Pick<PaymentDeps, 'unitOfWork' | 'limits' | 'countsOf' | 'hash'>;
type Wanted = { readonly paymentId: PaymentId; readonly address: string; readonly token: string };

/**
 * Looks whether somebody must wait, and counts nothing: neither a use nor the gateway is touched for who must.
 * The gateway is asked which card a token stands for only while some card of the merchant may have to wait.
 */
export const checkBeforeTry = async (
  deps: Deps,
  scope: Scope,
  gateway: Gateway,
  { paymentId, address, token }: Wanted,
): Promise<Result<undefined, TryFailure | { readonly code: 'not_found' }>> => {
  const { limits } = deps;
  const { merchantId } = scope;
  const seen = await deps.unitOfWork.transaction(scope, async ({ payments, counts }) => {
    const payment = await payments.findOptionalById(paymentId);
    if (payment === null) return fail({ code: 'not_found' } as const);
    // A repeat is answered, not tried.
    if ((await payments.findOptionalAttemptByToken(paymentId, deps.hash(token))) !== null) return ok([]);
    const { payableId } = payment;
    const keys = [
      ...triesOf(limits, { address, payableId, merchantId }),
      ...declinesOf(limits, { payableId, merchantId, card: null }),
      declinesOfAddress(limits, address),
      ...cardsAtLimit(limits),
    ];
    return ok(await counts.look(keys));
  });
  if (!seen.ok) return seen;
  const wait = waitMs(seen.value, limits, { counted: false });
  if (wait !== null) return fail({ code: 'too_many_tries', waitMs: wait });
  return seen.value.some(({ name }) => name === 'cards_at_limit')
    ? checkCard(deps, scope, gateway, token)
    : ok(undefined);
};

const checkCard = async (
  deps: Deps,
  scope: Scope,
  gateway: Gateway,
  token: string,
): Promise<Result<undefined, TryFailure>> => {
  if (!gateway.capabilities.inspectsTokens) return ok(undefined);
  const inspected = await gateway.inspectToken(token);
  // A token that is unknown is refused by the charge itself.
  if (inspected.kind !== 'card') return ok(undefined);
  const card = cardSubject(deps.hash, scope, gateway.name, inspected.fingerprint);
  const counts = await deps.countsOf(scope).look([countKey(deps.limits, 'declines_per_card', card)]);
  const wait = waitMs(counts, deps.limits, { counted: false });
  return wait === null ? ok(undefined) : fail({ code: 'too_many_tries', waitMs: wait });
};

/**
 * Runs what comes before anything is sent. A store of counts that does not answer closes the door, and so does a
 * lock that others hold for too long; nothing else does.
 */
export const failClosed = async <Value, Failure>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | TryFailure>> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LockTimeout) return fail({ code: 'busy', cause: error.cause });
    if (!(error instanceof CountsUnavailable)) throw error;
    return fail({ code: 'limits_unavailable', cause: error.cause });
  }
};

/** Tells staff, later, that a try was held back. */
export const countHeld = (
  deps: Pick<PaymentDeps, 'unitOfWork'>,
  scope: Scope,
  paymentId: PaymentId,
): Promise<Result<undefined, { readonly code: 'not_found' }>> =>
  deps.unitOfWork.transaction(scope, async ({ payments, counts }) => {
    const payment = await payments.findOptionalById(paymentId);
    if (payment === null) return fail({ code: 'not_found' } as const);
    await counts.add([heldKey(payment.payableId)]);
    return ok(undefined);
  });
