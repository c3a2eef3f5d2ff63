import type { FindAnswer, Gateway, GatewaySnapshot } from '#core/gateway/gateway';
import { equalMoney, type Money } from '#core/money/money';

/**
 * A capture of another amount than was asked has not paid. What was captured in part is given back whole at
 * the gateway, and what stands afterwards is answered; one that people have refunded whole there is answered
 * as voided. Any other answer is passed on as it is.
 *
 * Only for attempts that are not recorded as captured. A void that gives no clear answer leaves the attempt
 * as it was, and whoever asks next voids again.
 */
export const settleOddCapture = async (
  gateway: Gateway,
  asked: Money,
  answer: FindAnswer,
): Promise<FindAnswer> => {
  if (answer.kind !== 'found' || answer.snapshot.result.state !== 'captured') return answer;
  const { snapshot } = answer;
  const { captured } = answer.snapshot.result;
  if (equalMoney(captured, asked)) return answer;
  if (isGivenBack(snapshot)) {
    return { kind: 'found', snapshot: { ...snapshot, result: { state: 'voided' }, refunds: [] } };
  }
  return isPartOf(captured, asked) ? gateway.void(snapshot.reference) : answer;
};

/** Less than was asked, in the same currency. */
export const isPartOf = (captured: Money, asked: Money): boolean =>
  captured.currency === asked.currency && captured.minor < asked.minor;

/** Whether all that was captured went back. */
export const isGivenBack = ({ result, refunds }: GatewaySnapshot): boolean =>
  result.state === 'captured' &&
  refunds.reduce((sum, { state, amount }) => (state === 'succeeded' ? sum + amount.minor : sum), 0n) >=
    result.captured.minor;
