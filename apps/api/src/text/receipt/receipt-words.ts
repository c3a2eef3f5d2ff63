import type { ReceiptStanding } from '@artspay/core/receipt/receipt';

/** What stands on receipts and in the mails that bring them, in one language. */
export type ReceiptWords = {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** For dates and amounts where the reader's region is not known. */
  readonly locale: string;
  readonly title: (number: string, payee: string) => string;
  readonly heading: (number: string) => string;
  readonly standing: Readonly<Record<ReceiptStanding, string>>;
  readonly test: string;
  readonly received: string;
  readonly when: string;
  readonly card: string;
  readonly cardEnding: (brand: string, lastFour: string) => string;
  readonly refunded: (when: string) => string;
  readonly refundPending: (when: string) => string;
  readonly kept: string;
  readonly pendingNote: string;
  readonly caution: string;
  readonly print: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly subject: (number: string, payee: string) => string;
  readonly subjectCorrected: (number: string, payee: string) => string;
  readonly testSubject: (subject: string) => string;
  readonly mailOpening: (payee: string) => string;
  readonly mailCorrected: (payee: string) => string;
  readonly mailRefund: string;
  readonly mailLink: string;
  readonly mailWhy: string;
};
