import type { ReceiptWords } from '#api/text/receipt/receipt-words';

/** What is put into a sentence stands between isolates (U+2068, U+2069) and keeps its own direction. */
export const he: ReceiptWords = {
  lang: 'he',
  dir: 'rtl',
  locale: 'he',
  title: (number, payee) => `קבלה \u2068${number}\u2069 מאת \u2068${payee}\u2069`,
  heading: (number) => `קבלה \u2068${number}\u2069`,
  standing: {
    paid: 'שולם',
    partly_refunded: 'שולם, והוחזר בחלקו',
    refunded: 'הוחזר במלואו',
  },
  test: 'ניסיון: לא הועבר כסף',
  received: 'התקבל',
  when: 'תאריך',
  card: 'כרטיס',
  cardEnding: (brand, lastFour) => `\u2068${brand}\u2069 המסתיים ב־\u2068${lastFour}\u2069`,
  refunded: (when) => `הוחזר, \u2068${when}\u2069`,
  refundPending: (when) => `החזר בתהליך מאז \u2068${when}\u2069`,
  kept: 'שולם בסופו של דבר',
  pendingNote: 'החזר שבתהליך עדיין לא נוכה.',
  caution: 'זוהי קבלה על תשלום. אין בה אישור שחשבונית נפרעה.',
  print: 'הדפסה',
  notFoundTitle: 'הקבלה הזו לא נמצאה',
  notFoundText: 'כדאי לוודא שהכתובת שלמה: לפעמים הודעות דוא״ל חותכות קישורים ארוכים.',

  subject: (number, payee) => `הקבלה מאת \u2068${payee}\u2069, \u2068${number}\u2069`,
  subjectCorrected: (number, payee) => `הקבלה המתוקנת מאת \u2068${payee}\u2069, \u2068${number}\u2069`,
  testSubject: (subject) => `[ניסיון] ${subject}`,
  mailOpening: (payee) => `תודה על התשלום אל \u2068${payee}\u2069.`,
  mailCorrected: (payee) => `הקבלה מאת \u2068${payee}\u2069 השתנתה. כך היא כעת, והיא מחליפה את הקודמת.`,
  mailRefund: 'עד שהבנק יציג החזר עשויים לעבור עשרה ימים.',
  mailLink: 'הצגת הקבלה או הדפסתה',
  mailWhy: 'ההודעה נשלחה כי מישהו ביקש, לאחר התשלום, לשלוח לכאן את הקבלה.',
};
