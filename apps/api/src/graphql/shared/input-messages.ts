import type { AmountFailure } from '@artspay/core/money/money';
import type { TextFailure } from '@artspay/core/text/plain-text';
import type { MessageKey } from '#api/text/messages';

export const amountMessages: Readonly<Record<AmountFailure, MessageKey>> = {
  not_a_number: 'amountNotANumber',
  too_many_decimals: 'amountTooManyDecimals',
  too_large: 'amountTooLarge',
  zero: 'amountZero',
};

export const textMessages: Readonly<Record<TextFailure, MessageKey>> = {
  empty: 'textEmpty',
  too_long: 'textTooLong',
  control_characters: 'textControlCharacters',
  card_number: 'textCardNumber',
};
