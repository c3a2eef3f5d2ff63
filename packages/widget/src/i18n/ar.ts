import type { Catalogue } from './en.ts';

/** What is put into a sentence stands between isolates (U+2068, U+2069) and keeps its own direction. */
export const ar: Catalogue = {
  lang: 'ar',
  dir: 'rtl',
  test: 'تجربة: لا تُنقل أي أموال',
  region: (payee) => `الدفع إلى \u2068${payee}\u2069`,
  titleUnknown: 'الدفع',
  loading: 'جارٍ التحميل',
  invoice: (reference) => `الفاتورة \u2068${reference}\u2069`,
  onStatement: (descriptor) => `في كشف حسابكم: \u2068${descriptor}\u2069`,
  amount: 'المبلغ',
  reference: 'المرجع',
  invoiceNumber: 'رقم الفاتورة',
  card: 'البطاقة',
  cardNumber: 'رقم البطاقة',
  cardExpiry: 'MM / YY',
  cardCvc: 'رمز الأمان',
  cardFrame: 'بيانات البطاقة',
  bankFrame: 'صفحة مصرفكم',
  pay: (amount) => `ادفع \u2068${amount}\u2069`,
  payUnknown: 'ادفع',
  confirming: 'جارٍ التأكيد مع المصرف',
  networkTitle: 'تعذّر الاتصال بنا',
  networkText: 'يُرجى التحقق من الاتصال والمحاولة مرة أخرى. لم يُخصم أي مبلغ.',
  retry: 'المحاولة مرة أخرى',
};
