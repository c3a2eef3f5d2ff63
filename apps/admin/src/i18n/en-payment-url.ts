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
  reference: (reference: string | null) =>
    reference === null ? 'The payer types the invoice number.' : `Invoice number: ${reference}`,
};
