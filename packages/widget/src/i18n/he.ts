import type { Catalogue } from './en.ts';

/** What is put into a sentence stands between isolates (U+2068, U+2069) and keeps its own direction. */
export const he: Catalogue = {
  lang: 'he',
  dir: 'rtl',
  test: 'ניסיון: לא מועבר כסף',
  region: (payee) => `תשלום אל \u2068${payee}\u2069`,
  titleUnknown: 'תשלום',
  loading: 'בטעינה',
  invoice: (reference) => `חשבונית \u2068${reference}\u2069`,
  onStatement: (descriptor) => `בדף החיובים: \u2068${descriptor}\u2069`,
  amount: 'סכום',
  reference: 'אסמכתה',
  invoiceNumber: 'מספר החשבונית',
  card: 'כרטיס',
  cardNumber: 'מספר הכרטיס',
  cardExpiry: 'MM / YY',
  cardCvc: 'קוד אבטחה',
  cardFrame: 'פרטי הכרטיס',
  bankFrame: 'הדף של הבנק',
  pay: (amount) => `תשלום \u2068${amount}\u2069`,
  payUnknown: 'תשלום',
  confirming: 'ממתינים לאישור הבנק',
  networkTitle: 'אין חיבור אלינו',
  networkText: 'כדאי לבדוק את החיבור ולנסות שוב. לא בוצע חיוב.',
  retry: 'לנסות שוב',
};
