import type { DeclineReason } from '../paying/generated/graphql.ts';
import type { MailingFailure } from '../state/pay-state.ts';

/**
 * What a payer reads when there is no form, or after they used it, in English. Loaded when it is needed. A new
 * sentence is added here; until the other languages have it, they do not compile.
 */
export const enOutcomes = {
  needsScript:
    'Typing a card needs JavaScript, and it is switched off or did not load. You have not been charged.',
  amountErrors: {
    empty: 'Type an amount.',
    unreadable: (example: string) => `This is not an amount we can read. Type it like ${example}.`,
    other_currency: (currency: string) => `This payment is in ${currency}; leave out any other currency.`,
    zero: 'The amount must be more than zero.',
    too_large: 'This amount is larger than a card payment can be.',
    below_minimum: (least: string) => `The least you can pay here is ${least}.`,
    above_maximum: (most: string) => `The most you can pay here is ${most}.`,
    nothing_chosen: 'Choose an amount, or type another one.',
  },
  title: (payee: string) => `Pay ${payee}`,
  language: 'Language',
  change: 'Change amount',
  otherAmount: 'Another amount',
  limits: {
    between: (least: string, most: string) => `From ${least} to ${most}`,
    atLeast: (least: string) => `${least} or more`,
    atMost: (most: string) => `Up to ${most}`,
  },
  referenceErrors: {
    empty: 'Type a reference, so that they know what you paid for.',
    card_number: 'This looks like a card number. Type it below, in the card fields only.',
    refused: 'This reference cannot be used. Use up to 100 plain characters on one line.',
  },
  optional: '(optional)',
  noAnswer: 'No answer',
  answerErrors: {
    TEXT: 'Type an answer.',
    CHOICE: 'Choose one of these.',
    CONSENT: 'Tick this to pay.',
    refused: 'This cannot be used. Type up to 200 plain characters on one line.',
  },
  checkingCard: 'Checking your card',
  closeable: (payee: string) =>
    `Your bank is taking longer than usual. You can close this page: we keep asking, and ${payee} will see the result.`,
  actionTitle: 'Your bank wants to know that it is you',
  actionCancel: 'Cancel and use another card',
  actionCancelling: 'Cancelling',

  pendingTitle: 'Confirming with your bank',
  pendingText: (payee: string) =>
    `This can take a few minutes. You can close this page: we keep asking your bank, and ${payee} will see the result. Please do not pay a second time.`,
  paidTitle: 'Paid, thank you',
  paidAmount: 'Amount',
  paidRefunded: 'Refunded',
  paidLeft: 'Paid in the end',
  refundedTitle: 'Refunded',
  refundedText: 'All of it went back to your card. Banks take up to ten days to show it.',
  paidReference: 'Reference',
  paidCard: 'Card',
  paidWhen: 'When',
  paidReceipt: 'Receipt',
  receiptOpen: 'Receipt',
  receiptPrint: 'Print',
  mailOpen: 'Email',
  mailLabel: 'Email the receipt to',
  mailSend: 'Send',
  mailSending: 'Sending',
  mailSent: (to: string) => `The receipt is on its way to ${to}.`,
  mailErrors: {
    not_an_address: 'This is not one email address, such as ada@example.org.',
    card_number: 'This looks like a card number. Type an email address.',
    too_many: 'This receipt was sent to three addresses already. You can still open and print it.',
    later: 'It cannot be sent just now. Try again in a few minutes; your payment is safe.',
    not_sent: 'We could not be reached. Check your connection and try again; your payment is safe.',
  } satisfies Record<MailingFailure, string>,
  cardEnding: (brand: string, lastFour: string) => `${brand} ending ${lastFour}`,
  thisCard: 'your card',
  theCard: (lastFour: string) => `the card ending ${lastFour}`,
  notCharged: 'You have not been charged.',
  declined: {
    DECLINED: (card: string) => `Your bank said no to ${card}. Another card usually works.`,
    INSUFFICIENT_FUNDS: (card: string) => `There is not enough money available on ${card}. Try another card.`,
    EXPIRED_CARD: (card: string) =>
      `Your bank says that ${card} has expired. Check the date, or use another card.`,
    INCORRECT_CVC: (card: string) =>
      `The CVC does not match ${card}. Type it again; it is the short number on the card.`,
    AUTHENTICATION_FAILED: (card: string) =>
      `Your bank could not confirm that it was you with ${card}. Try again, or use another card.`,
    PROCESSING_ERROR: (card: string) =>
      `Your bank could not process ${card} just now. Try again in a moment.`,
    CARD_DETAILS_EXPIRED: () => 'The card details were open for too long. Press the button again.',
  } satisfies Record<DeclineReason, (card: string) => string>,
  lapsed: 'The payment was not completed. You can try again.',
  cancelled: 'You cancelled at your bank’s page. Use the same card again, or another one.',
  detailsChanged: 'The details of this payment were changed meanwhile. Check the amount before you pay.',
  refused: 'This payment cannot be made as it stands. Load the page again and look at its details.',
  neverArrived: 'The connection was lost before your payment reached us. You can try again.',
  notSent: 'We could not be reached. Check your connection and try again.',
  tooMany: (time: string) =>
    `There were too many tries, so this one was not sent to your bank. You can pay here again at ${time}; what you typed stays.`,
  unavailable: 'Payments cannot be taken for a moment. What you typed stays; try again in a minute or two.',
  frameFailed: 'The card fields did not load. Check your connection, then reload this page.',
  askAmbiguousTitle: 'Which amount does the invoice say?',
  askAmbiguousText: (written: string) => `The link says “${written}”, which can be read in two ways.`,
  askUnreadableTitle: 'What amount does the invoice say?',
  askUnreadableText: (written: string) => `The link says “${written}”, which we cannot read as an amount.`,
  askMissingText: 'The link did not bring an amount with it.',
  askOther: 'Another amount',
  askContinue: 'Continue',
  notReplacedTitle: 'This link has not been filled in yet',
  notReplacedText: 'It still holds placeholders where the invoice’s number and amount belong.',
  notReplacedSteps: (payee: string) => [
    `If you are paying an invoice: open the link in the email that came with it, or ask ${payee} for a new one.`,
    `If you are ${payee}: this is the template, and it works. Your invoicing tool fills it in when it sends an invoice; send one to yourself to see it.`,
  ],
  contradictionTitle: 'The amount does not fit this link',
  contradictionText: (written: string, currency: string) =>
    `It says “${written}”, but this link is for payments in ${currency}. Nothing was charged.`,
  contradictionHelp: (payee: string) => `Please ask ${payee} which one is right.`,
  tooMuchText: (written: string, most: string) =>
    `It says “${written}”, but at most ${most} can be paid here at once. Nothing was charged.`,
  tooMuchHelp: (payee: string) => `Please ask ${payee} how to pay it.`,
  closedPaidTitle: 'This link was for one payment, and it has been made',
  closedPaidText: (when: string) => `Paid on ${when}.`,
  closedSpentTitle: 'There are no places left',
  /** `times` for a language's plural, `written` in the payer's digits. */
  closedSpentText: (_times: number, written: string, payee: string) =>
    `This link was for ${written} payments, and all of them have been made. You have not been charged. ${payee} can tell you whether there is another way to pay.`,
  closedExpiredTitle: 'This link has expired',
  closedExpiredText: (until: string | null, payee: string) =>
    `${until === null ? 'It' : `It could be paid until ${until}, and`} takes no payments any more. You have not been charged. Please contact ${payee} if you still want to pay.`,
  closedPendingTitle: 'A payment is under way',
  closedPendingText:
    'Somebody is paying this right now, and their bank has not answered yet. If it does not go through, you can pay here.',
  closedDeactivatedTitle: 'This link is no longer in use',
  closedDeactivatedText: (payee: string) => `Please ask ${payee} for a new one. Nothing was charged.`,
  closedNotSetUpTitle: (payee: string) => `${payee} cannot take cards here yet`,
  closedNotSetUpText: 'The payment link is right, but card payments are not set up. Nothing was charged.',
  checkAgain: 'Check again',
  alreadyPaidTitle: (what: string) => `${what} has been paid`,
  alreadyPaidText: (when: string) =>
    `A payment with this reference was made on ${when}. If you mean to pay once more, you can.`,
  payAgain: 'Pay again',
  laterTitle: 'Please wait a moment',
  laterText: (when: string) =>
    `This was asked for very often from your network. Try again ${when}. You have not been charged.`,
  unavailableTitle: 'Payments cannot be taken for a moment',
  notFoundTitle: 'We cannot find this payment',
  notFoundText: 'Check that the address is complete: emails sometimes cut long links in two.',
  invalidTitle: 'This link is damaged',
  invalidText:
    'Something in its address cannot be read. Open the link in your email once more, or ask for a new one.',
  signedChangedTitle: 'This link was changed on its way',
  signedChangedText:
    'It does not say what it said when it was made, so nothing can be paid with it. You have not been charged. Open the link in your email or on the website once more, or ask whoever sent it for a new one.',
  signedExpiredText:
    'It could be paid for a limited time only. You have not been charged. Please ask whoever sent it for a new one.',
  signedRequiredTitle: 'This link is not complete',
  signedRequiredText:
    'It can only be paid as it was sent, and a part of it is missing. You have not been charged. Open the link in your email or on the website once more, or ask whoever sent it for a new one.',
  dialogClose: 'Close',
  dialogStay: 'Stay here',
  dialogUnderWay:
    'Your payment is being confirmed. Closing this does not stop it: the button goes on to say how it stands.',
  misusedTitle: 'This payment element is not set up right',
  misused: {
    nothing_to_pay: 'Give <artspay-pay> a link="…" attribute, or invoice="…" with reference and amount.',
    link_and_invoice: 'Give <artspay-pay> either link="…" or invoice="…", not both.',
    bad_base: 'The base="…" attribute of <artspay-pay> must be an origin such as https://pay.example.',
  },
};

/** What every language says. */
export type OutcomeCatalogue = typeof enOutcomes;
