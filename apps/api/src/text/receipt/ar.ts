import type { ReceiptWords } from '#api/text/receipt/receipt-words';

/** What is put into a sentence stands between isolates (U+2068, U+2069) and keeps its own direction. */
export const ar: ReceiptWords = {
  lang: 'ar',
  dir: 'rtl',
  locale: 'ar',
  title: (number, payee) => `الإيصال \u2068${number}\u2069 من \u2068${payee}\u2069`,
  heading: (number) => `الإيصال \u2068${number}\u2069`,
  standing: {
    paid: 'تم الدفع',
    partly_refunded: 'تم الدفع، وأُعيد جزء من المبلغ',
    refunded: 'أُعيد المبلغ كاملًا',
  },
  test: 'تجربة: لم تُنقل أي أموال',
  received: 'المبلغ المستلم',
  when: 'التاريخ',
  card: 'البطاقة',
  cardEnding: (brand, lastFour) => `\u2068${brand}\u2069 المنتهية بـ \u2068${lastFour}\u2069`,
  refunded: (when) => `أُعيد المبلغ في \u2068${when}\u2069`,
  refundPending: (when) => `الإعادة جارية منذ \u2068${when}\u2069`,
  kept: 'المدفوع في النهاية',
  pendingNote: 'الإعادة الجارية لم تُخصم بعد.',
  caution: 'هذا إيصال بدفعة، ولا يعني أن الفاتورة قد سُدّدت.',
  print: 'طباعة',
  notFoundTitle: 'لم نعثر على هذا الإيصال',
  notFoundText: 'يُرجى التأكد من أن العنوان كامل: رسائل البريد تقطع الروابط الطويلة أحيانًا.',

  subject: (number, payee) => `إيصالكم من \u2068${payee}\u2069، \u2068${number}\u2069`,
  subjectCorrected: (number, payee) => `إيصالكم المصحّح من \u2068${payee}\u2069، \u2068${number}\u2069`,
  testSubject: (subject) => `[تجربة] ${subject}`,
  mailOpening: (payee) => `شكرًا لكم على الدفع إلى \u2068${payee}\u2069.`,
  mailCorrected: (payee) => `تغيّر إيصالكم من \u2068${payee}\u2069. هذا وضعه الآن، وهو يحل محل الإيصال السابق.`,
  mailRefund: 'قد تحتاج المصارف إلى عشرة أيام لإظهار المبلغ المُعاد.',
  mailLink: 'عرض الإيصال أو طباعته',
  mailWhy: 'تلقيتم هذه الرسالة لأن أحدًا طلب إرسال هذا الإيصال إليكم بعد الدفع.',
};
