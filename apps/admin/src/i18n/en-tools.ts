/** Sentences about getting the Payment URL into an invoicing tool. */
export const enTools = {
  choose: 'Your invoicing tool',
  names: { harvest: 'Harvest', xero: 'Xero', other: 'Another tool' },
  urlTitle: 'Your Payment URL',
  urlHint: (currency: string) =>
    `Invoices are paid in ${currency}. Copy it as it stands, with all its signs: your tool fills them in.`,
  copyUrl: 'Copy URL',
  urlCopied: 'Payment URL copied',
  stepsTitle: 'Set it up in two minutes',
  messageTitle: 'The message to paste',
  copyMessage: 'Copy message',
  messageCopied: 'Message copied',
  fillsTitle: 'What is filled in',
  ownReference: 'How your tool writes the invoice number',
  ownReferenceHint: 'Such as {{number}} or [INVOICE_NO]: see your tool’s help on email templates.',
  ownAmount: 'How it writes the amount due',
  ownReferenceStart: '{{invoice_number}}',
  ownAmountStart: '{{amount_due}}',
  harvest: {
    steps: [
      'In Harvest, open Invoices, then Configure, then Messages.',
      'Paste the message, or only its last lines, into the message for invoices, and into the one for reminders. Save.',
      'Send an invoice to yourself and open its link: number and amount are filled in.',
    ],
    fills: [
      ['%invoice_id%', 'The invoice’s number. It becomes the reference.'],
      ['%invoice_amount%', 'What is still open when the message is sent. It becomes the amount.'],
    ],
    note: 'Harvest has no word for the currency, so your URL names it. If an amount can be read in two ways, the pay page asks your payer.',
    message: (url: string, merchant: string) =>
      `Hello,

Please find invoice #%invoice_id% attached.

Amount due: %invoice_amount%
Due: %invoice_due_date%

Pay by card:
${url}

Thank you,
${merchant}`,
  },
  xero: {
    steps: [
      'In Xero, open Settings, then Online payments, and add a custom payment service.',
      'Paste the URL, name the button “Pay by card”, and choose the invoice themes that show it.',
      'Send an invoice to yourself and press its button: number and amount are filled in.',
    ],
    fills: [
      ['[INVOICENUMBER]', 'The invoice’s number. It becomes the reference.'],
      ['[AMOUNTDUE]', 'What is still open. It becomes the amount.'],
      ['[CURRENCY]', 'The invoice’s currency. Another one than yours is refused, kindly.'],
    ],
    note: 'Set the number format below to 1,234.50: Xero writes amounts with a point.',
  },
  other: {
    steps: [
      'Find in your tool’s help how its emails name the invoice number and the amount due.',
      'Type both below: your URL changes as you type.',
      'Paste the URL into your tool’s email template, send an invoice to yourself and open its link.',
    ],
    fills: [],
    note: 'Your tool has to put plain text into a link. If it encodes or shortens the link, try a filled-in one in the box below first.',
    message: (url: string, merchant: string) => `Pay by card:
${url}

Thank you,
${merchant}`,
  },
  pictures: {
    menu: {
      harvest: ['Invoices', 'Configure', 'Messages'],
      xero: ['Settings', 'Online payments', 'Add'],
      other: ['Settings', 'Emails', 'Template'],
    },
    pay: 'Pay by card',
  },
} as const;
