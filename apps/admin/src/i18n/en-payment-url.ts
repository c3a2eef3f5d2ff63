/** Sentences about how a Payment URL is read. */
export const enPaymentUrl = {
  settingsTitle: 'How links in emails behave',
  settingsSave: 'Save',
  settingsSaved: 'Saved. It holds for links already sent, too.',
  settingsChanged: 'Not saved yet.',
  settingsFailed: 'The settings were not saved. Try again.',
  settingsNotLoaded: 'The settings did not arrive. Load the page again.',
  editLabel: 'The payer may change',
  editHint:
    'What the page lets them type over. It is a courtesy, not a lock: somebody who alters the link itself alters it as well.',
  edits: { NOTHING: 'Nothing', AMOUNT: 'The amount', REFERENCE: 'The invoice number', BOTH: 'Both' },
  maximumLabel: (currency: string) => `The most that can be paid at once, in ${currency}`,
  maximumHint: 'Empty: no limit. Larger sums are refused before a card is charged.',
  maximumWrong: 'We cannot read this as an amount. Try 5000.00, or leave it empty.',
  visitsTitle: 'Does it arrive?',
  waiting: 'Waiting for the first visit. Send an invoice to yourself and open its link.',
  opened: (when: string) => `It works. Last opened: ${when}`,
  onlyDamaged: 'It was opened, but no link has arrived whole yet.',
  troubledTitle: 'Links that arrived damaged',
  troubledHint: 'Mend the message in your tool, and its next links will arrive whole. Kept for 30 days.',
  noNumber: 'No invoice number',
  times: (times: number) => `${times} times`,
  trouble: (kind: string, written: string | null, named: string | null, currency: string): string =>
    kind === 'NOT_REPLACED'
      ? 'The variables were not replaced.'
      : kind === 'ABOVE_MAXIMUM'
        ? `It is above the most that can be paid at once: “${written ?? ''}”.`
        : kind === 'CONTRADICTION'
          ? `Its currency is not ${currency}: “${[named, written].filter((part) => part !== null).join(' ')}”.`
          : written === null
            ? 'It carried no amount.'
            : `Its amount was cut or unreadable: “${written}”.`,
  formatLabel: 'How your tool writes amounts',
  formatHint:
    'As in your tool’s settings. It holds for links in emails already sent, too; where it is not known, an amount such as 1.234 is asked of the payer.',
  formats: {
    UNKNOWN: 'I do not know',
    DECIMAL_POINT: '1,234.50 or 1234.50',
    DECIMAL_COMMA: '1.234,50 or 1 234,50',
  },
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
  aboveMaximum: (written: string) =>
    `“${written}” is above the most that can be paid at once. The payer cannot pay it, or types a smaller amount where they may change it.`,
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
