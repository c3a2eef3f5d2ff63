import { expect, test } from 'vitest';
import { adviceFor } from '#core/payment/payer-advice';

test('nobody is told to try the same card again when the bank said no to it', () => {
  for (const code of ['declined', 'insufficient_funds'] as const)
    expect(adviceFor(code)).toBe('use_another_card');
});

test('what can be mended is named', () => {
  for (const code of ['expired_card', 'incorrect_cvc'] as const)
    expect(adviceFor(code)).toBe('check_the_card');
  expect(adviceFor('processing_error')).toBe('wait_and_try_again');
  for (const code of ['authentication_failed', 'card_details_expired'] as const)
    expect(adviceFor(code)).toBe('try_again');
});
