import type { DeclineCode } from '#core/gateway/gateway';

/** What a payer is told to do after a decline; the pay page has the words. */
export type PayerAdvice = 'use_another_card' | 'check_the_card' | 'try_again' | 'wait_and_try_again';

const advice: Readonly<Record<DeclineCode, PayerAdvice>> = {
  declined: 'use_another_card',
  insufficient_funds: 'use_another_card',
  expired_card: 'check_the_card',
  incorrect_cvc: 'check_the_card',
  authentication_failed: 'try_again',
  processing_error: 'wait_and_try_again',
  card_details_expired: 'try_again',
};

export const adviceFor = (code: DeclineCode): PayerAdvice => advice[code];
