import type { FindAnswer, Gateway } from '#core/gateway/gateway';
import type { Money } from '#core/money/money';

/**
 * A card that was approved for less than was asked has not paid: what was captured is given back whole at the
 * gateway, and what stands afterwards is answered. Any other answer is passed on as it is.
 *
 * Only for attempts that are not recorded as captured. A void that gives no clear answer leaves the attempt
 * as it was, and whoever asks next voids again.
 */
export const voidPartial = async (
  gateway: Gateway,
  asked: Money,
  answer: FindAnswer,
): Promise<FindAnswer> => {
  if (answer.kind !== 'found' || answer.snapshot.result.state !== 'captured') return answer;
  const { captured } = answer.snapshot.result;
  const isPart = captured.currency === asked.currency && captured.minor < asked.minor;
  return isPart ? gateway.void(answer.snapshot.reference) : answer;
};
