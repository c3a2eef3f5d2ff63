import type { ReceiptWords } from '#api/text/receipt/receipt-words';

export const en: ReceiptWords = {
  lang: 'en',
  dir: 'ltr',
  /** For dates and amounts where the reader's region is not known: day before month. */
  locale: 'en-AU',
  title: (number: string, payee: string) => `Receipt ${number} from ${payee}`,
  heading: (number: string) => `Receipt ${number}`,
  standing: {
    paid: 'Paid',
    partly_refunded: 'Paid, and refunded in part',
    refunded: 'Refunded in full',
  },
  test: 'Test: no money moved',
  received: 'Received',
  when: 'Date',
  card: 'Card',
  cardEnding: (brand: string, lastFour: string) => `${brand} ending ${lastFour}`,
  refunded: (when: string) => `Refunded, ${when}`,
  refundPending: (when: string) => `Refund under way since ${when}`,
  kept: 'Paid in the end',
  pendingNote: 'A refund under way is not taken off yet.',
  caution: 'This is a receipt for a payment. It does not say that an invoice is settled.',
  print: 'Print',
  notFoundTitle: 'We cannot find this receipt',
  notFoundText: 'Check that the address is complete: emails sometimes cut long links in two.',

  subject: (number: string, payee: string) => `Your receipt from ${payee}, ${number}`,
  subjectCorrected: (number: string, payee: string) => `Your corrected receipt from ${payee}, ${number}`,
  testSubject: (subject: string) => `[Test] ${subject}`,
  mailOpening: (payee: string) => `Thank you for your payment to ${payee}.`,
  mailCorrected: (payee: string) =>
    `Your receipt from ${payee} has changed. This is how it stands now; it replaces the one before.`,
  mailRefund: 'Banks take up to ten days to show a refund.',
  mailLink: 'See or print the receipt',
  mailWhy: 'You get this because somebody asked for this receipt to be sent to you after paying.',
};
