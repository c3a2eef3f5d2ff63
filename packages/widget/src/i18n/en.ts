/**
 * What a payer reads first, in English: the form and its progress. Amounts and dates arrive formatted. Other
 * languages have this shape: `Catalogue`.
 */
export const en = {
  lang: 'en',
  test: 'Test: no money moves',
  region: (payee: string) => `Payment to ${payee}`,
  title: (payee: string) => `Pay ${payee}`,
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
  pay: (amount: string) => `Pay ${amount}`,
  payUnknown: 'Pay',
  change: 'Change amount',
  checkingCard: 'Checking your card',
  confirming: 'Confirming with your bank',
  networkTitle: 'We cannot be reached',
  networkText: 'Check your connection and try again. Nothing was charged.',
  retry: 'Try again',
};

export type Catalogue = typeof en;
