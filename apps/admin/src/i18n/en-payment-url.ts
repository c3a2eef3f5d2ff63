/** Sentences about how a Payment URL is read. */
export const enPaymentUrl = {
  formatTitle: 'How Harvest writes your amounts',
  formatLabel: 'Number format',
  formatHint:
    'As in Harvest’s settings. It holds for links in emails already sent, too; where it is not known, an amount such as 1.234 is asked of the payer.',
  formats: {
    UNKNOWN: 'I do not know',
    DECIMAL_POINT: '1,234.50 or 1234.50',
    DECIMAL_COMMA: '1.234,50 or 1 234,50',
  },
  formatSaved: 'Number format saved',
  formatFailed: 'The number format was not saved',
  tryTitle: 'What would this do?',
  tryLabel: 'A filled-in Payment URL',
  tryHint: 'Paste the link from an invoice email. Nothing is stored, and it counts as no visit.',
  trySubmit: 'Read it',
  tryFailed: 'The link was not read. Try again.',
  notOurs: 'This is not your Payment URL: its address is another one.',
  read: (amount: string) => `The payer is asked for ${amount}.`,
  ambiguous: (written: string, amounts: readonly string[]) =>
    `“${written}” can be read in two ways. The payer chooses: ${amounts.join(' or ')}.`,
  unreadable: (written: string | null) =>
    written === null
      ? 'The link names no amount. The payer types it.'
      : `“${written}” is no amount, or only the beginning of one. The payer types it.`,
  notReplaced:
    'The variables are still in it: the link comes from the template, not from an email that was sent. The payer cannot pay with it.',
  contradiction: (currency: string) =>
    `The link names another currency than ${currency}. The payer cannot pay with it.`,
  signed: 'It is signed: amount and invoice number cannot be changed.',
  signatures: {
    CHANGED:
      'It is signed, but not as it stands here: it, or something beside it, was changed. The payer cannot pay with it.',
    EXPIRED: 'It was signed for a time that is over. The payer cannot pay with it.',
    FOREIGN: 'It was signed for something else. The payer cannot pay with it.',
    MALFORMED:
      'It is signed, but what is signed cannot be asked for: amount, currency and reference are needed, and nothing unknown. The payer cannot pay with it.',
    KEY_UNKNOWN: 'It is signed by a key that is not in use. The payer cannot pay with it.',
    REQUIRED: 'It is not signed, and only signed links may be paid. The payer cannot pay with it.',
  },
  reference: (reference: string | null) =>
    reference === null ? 'The payer types the invoice number.' : `Invoice number: ${reference}`,
};
