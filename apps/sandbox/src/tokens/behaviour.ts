/** What a charge with a card does. Decided when the token is made, so that the number need not be kept. */
export const behaviours = [
  'approve',
  'declined',
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'processing_error',
  'authenticate',
  'authenticate_late',
  'late',
  'refund_declined',
  'refund_fails',
] as const;
export type Behaviour = (typeof behaviours)[number];

const testCards: Readonly<Record<string, Behaviour>> = {
  '4242424242424242': 'approve',
  '4000000000000002': 'declined',
  '4000000000009995': 'insufficient_funds',
  '4000000000000069': 'expired_card',
  '4000000000000127': 'incorrect_cvc',
  '4000002500003155': 'authenticate',
  '4000002760003184': 'authenticate_late',
  '4000000000000077': 'late',
  '4000000000000119': 'processing_error',
  '4000000000007221': 'refund_declined',
  '4000000000005126': 'refund_fails',
};

/** Cards that are not in the table are approved. */
export const behaviourOf = (digits: string): Behaviour => testCards[digits] ?? 'approve';
