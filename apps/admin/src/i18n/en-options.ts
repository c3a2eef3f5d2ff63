import { askedText } from './en-asked.ts';

/** What a link may be besides its three inputs, in words. */
export const optionsText = {
  more: 'More options',
  amountTitle: 'Amount',
  mayEdit: 'What can the payer change?',
  mayEditChoices: {
    NOTHING: 'Nothing',
    BOTH: 'The amount and the reference',
    AMOUNT: 'Only the amount',
    REFERENCE: 'Only the reference',
  },
  payerDecides: 'No fixed amount: the payer decides',
  payerDecidesHint: 'For donations, or “pay what you can”.',
  payerDecidesShort: 'Payer decides',
  minimum: 'At least',
  maximum: 'At most',
  noLimit: 'No limit',
  suggested: 'Suggested amounts',
  suggestedHint: 'Buttons for the payer to choose from. They can still type another amount.',
  suggestedAt: (place: number) => `Suggested amount ${place}`,
  asked: askedText,
  uses: 'How often can it be paid?',
  usesChoices: {
    once: 'Once',
    times: 'A number of times',
    unlimited: 'As often as people like',
  },
  times: 'How many payments?',
  timesHint: (taken: number) =>
    taken === 1 ? 'It was paid once so far.' : `It was paid ${taken} times so far.`,
  until: 'Stops taking payments',
  untilHint: 'Leave it empty and the link does not expire.',
  zone: 'Time zone',
  clearUntil: 'Remove the expiry',
  signatureRequired: 'Only signed links may be paid',
  signatureRequiredHint: 'For links that your own server signs. As it is copied here, it cannot be paid.',
  signatureRequiredNote: 'Paid only as your server signs it',
  problems: {
    times: 'Type a whole number from 1 to 100,000.',
    until: 'Give both the date and the time.',
  },
  /** The facts, on pages. */
  usesOf: (taken: number, limit: number) =>
    limit === 1 ? `${taken} of 1 payment` : `${taken} of ${limit} payments`,
  usesSoFar: (taken: number) => (taken === 1 ? '1 payment' : `${taken} payments`),
  soFar: (amount: string) => `${amount} so far`,
  expires: (when: string) => `Expires ${when}`,
  expired: (when: string) => `Expired ${when}`,
  between: (least: string, most: string) => `From ${least} to ${most}`,
  atLeast: (least: string) => `${least} or more`,
  atMost: (most: string) => `Up to ${most}`,
  suggests: (amounts: string) => `Suggests ${amounts}`,
  editLimits: 'Change the limits',
  editLimitsTitle: 'How often and how long',
  termsFixed:
    'It was paid, so what is asked for stays as it is. How often, how long and whether it has to be signed can still change.',
} as const;
