/** Every sentence of the server that a person may read, in English. */
const messages = {
  notFound: 'There is nothing here, or it cannot be seen with this address.',
  linkNotFound: 'There is no payment link with this address.',
  paymentNotFound: 'There is no such payment, or the secret is not the one of this payment.',
  invoiceUrlNotFound: 'There is no merchant with this address.',
  gatewayNotSetUp: 'Card payments are not set up here yet.',
  alreadyPaid: 'This has been paid already.',
  paymentPending: 'A payment of this is under way.',
  deactivated: 'This payment link is no longer active.',
  detailsFixed: 'The amount and the reference of this payment are fixed.',
  currencyFixed: 'The currency of this payment is fixed.',
  detailsChanged: 'The details were changed in the meantime. Please look at them again.',
  keyReused: 'This payer key was used for another request.',
  wrongState: 'This payment cannot be paid now: it is under way, or has ended.',
  payerKeyInvalid: 'A payer key is 22 to 128 letters, digits, "-" and "_", made at random.',
  tokenInvalid: 'The card token is not one of the card frame.',
  exactlyOne: 'Give either a link or an invoice.',
  currencyInvalid: 'The currency must be an ISO 4217 code, such as AUD.',
  amountNotANumber: 'The amount must be a number, such as 1234.50.',
  amountTooManyDecimals: 'The amount has more decimal places than its currency.',
  amountTooLarge: 'The amount is too large.',
  amountZero: 'The amount must be more than zero.',
  textEmpty: 'This must not be empty.',
  textTooLong: 'This is too long. A reference has at most 100 characters, a description 500.',
  textControlCharacters: 'This must be one line of plain text.',
  textCardNumber: 'This looks like a card number. Card details are typed into the card field only.',
  linkHasPayment: 'A payment of this link is under way or made: its amount and reference are fixed.',
  linkChanged: 'Somebody changed this link in the meantime.',
  linkDeactivated: 'This link is deactivated.',
  unexpected: 'Something went wrong on our side. Please try again.',
  signInNeeded: 'Please sign in.',
} as const;

export type MessageKey = keyof typeof messages;

export const say = (key: MessageKey): string => messages[key];
