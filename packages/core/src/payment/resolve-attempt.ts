import type { AttemptReference, FindAnswer, Gateway } from '#core/gateway/gateway';
import { askGateway, type AskFailure, type Standing } from '#core/payment/ask-gateway';
import { isUnderWay } from '#core/payment/payment-transitions';
import { isCaptured, type Payment } from '#core/payment/payment';
import type { Scope } from '#core/merchant/scope';
import { paymentIdOf } from '#core/payment/attempt-reference';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { fail, ok, type Result } from '#core/result';

/** How long a payer has to prove who they are before the attempt is cancelled at the gateway. */
const actionTimeLimitMs = 15 * 60_000;

/**
 * 1 s, 2 s, 4 s … at most 5 minutes between two questions about the same attempt, shortened to no less than
 * half by `spread` (0 to 1), so that what was held up together does not come back together.
 */
export const resolveDelayMs = (tries: number, spread: number): number =>
  Math.round(Math.min(1000 * 2 ** Math.min(tries, 9), 300_000) * (1 - spread / 2));

/** Between 0 and 1, the same for the same text and different between texts. */
const spreadOf = (text: string): number => {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum / 9973;
};

/**
 * Finds out how an attempt ended and records it. While its end is not known, asks again later.
 *
 * `tries: null` is a hint from outside (a webhook). It asks once, because the chain that was started with the
 * attempt goes on by itself; only where the gateway did not answer is it followed up, because that chain may
 * have ended, and the hint may be all that tells of late money.
 */
export const resolveAttempt = async (
  deps: PaymentDeps,
  { reference, tries }: { readonly reference: AttemptReference; readonly tries: number | null },
): Promise<Result<Payment, AskFailure>> => {
  const scope = await deps.directory.attemptDoor(reference);
  if (scope === null) return fail('attempt_not_found');
  if (tries !== null) {
    const ended = await endedAlready(deps, scope, reference);
    if (ended !== null) return ended;
  }
  const asked = await askGateway(deps, scope, reference, { kind: 'system' }, findOrGiveUp);
  const isAnswered =
    tries === null
      ? asked.ok || asked.error !== 'gateway_unavailable'
      : asked.ok && !isUnderWay(asked.value.state);
  if (isAnswered) return asked;
  const asking = tries ?? 0;
  await deps.unitOfWork.transaction(scope, async (transaction) => {
    const now = await transaction.now();
    await transaction.jobs.enqueue(
      { name: 'resolve-attempt', data: { reference, tries: asking + 1 } },
      new Date(now.getTime() + resolveDelayMs(asking, spreadOf(`${reference}:${asking}`))),
    );
    return ok(undefined);
  });
  return asked;
};

/** The chain has nothing left to find out: what becomes of captured money is told by hints and by refunds' jobs. */
const endedAlready = async (
  deps: PaymentDeps,
  scope: Scope,
  reference: AttemptReference,
): Promise<Result<Payment, AskFailure> | null> => {
  const read = await deps.unitOfWork.transaction(scope, async ({ payments }) => {
    const attempt = await payments.findOptionalAttempt(reference);
    const payment = await payments.findOptionalById(paymentIdOf(reference));
    return ok(attempt === null || !isCaptured(attempt) ? null : payment);
  });
  return read.ok && read.value !== null ? ok(read.value) : null;
};

const findOrGiveUp = async (gateway: Gateway, { attempt, now }: Standing): Promise<FindAnswer> => {
  const found = await gateway.find(attempt.reference);
  const abandoned =
    found.kind === 'found' &&
    found.snapshot.result.state === 'action_required' &&
    now.getTime() >= attempt.createdAt.getTime() + actionTimeLimitMs;
  return abandoned ? gateway.cancel(attempt.reference) : found;
};
