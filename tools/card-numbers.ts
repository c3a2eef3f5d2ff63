/** The sandbox's cards: what each does stands in its name. */
export const cards = {
  approved: '4242424242424242',
  declined: '4000000000000002',
  insufficientFunds: '4000000000009995',
  expired: '4000000000000069',
  wrongCvc: '4000000000000127',
  threeDSecure: '4000002500003155',
  comesLater: '4000000000000077',
  processingError: '4000000000000119',
  refundsDeclined: '4000000000007221',
  refundsFail: '4000000000005126',
} as const;

/** Every way in which a number could have been written down. */
export const writtenForms = (number: string): readonly string[] => [
  number,
  number.replaceAll(/(.{4})(?=.)/g, '$1 '),
  number.replaceAll(/(.{4})(?=.)/g, '$1-'),
];
