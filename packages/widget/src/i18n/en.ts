/**
 * What a payer reads first, in English: the form and its progress. Amounts and dates arrive formatted. A new
 * sentence is added here; until the other languages have it, they do not compile.
 */
export const en = {
  lang: 'en',
  dir: 'ltr' as const,
  test: 'Test: no money moves',
  region: (payee: string) => `Payment to ${payee}`,
  titleUnknown: 'Payment',
  loading: 'Loading',
  invoice: (reference: string) => `Invoice ${reference}`,
  onStatement: (descriptor: string) => `On your statement: ${descriptor}`,
  amount: 'Amount',
  reference: 'Reference',
  invoiceNumber: 'Invoice number',
  card: 'Card',
  cardNumber: 'Card number',
  cardExpiry: 'MM / YY',
  cardCvc: 'CVC',
  cardFrame: 'Card details',
  bankFrame: 'Your bank’s page',
  pay: (amount: string) => `Pay ${amount}`,
  payUnknown: 'Pay',
  confirming: 'Confirming with your bank',
  networkTitle: 'We cannot be reached',
  networkText: 'Check your connection and try again. Nothing was charged.',
  retry: 'Try again',
};

/** What every language says. */
export type Catalogue = Omit<typeof en, 'dir'> & { readonly dir: 'ltr' | 'rtl' };
