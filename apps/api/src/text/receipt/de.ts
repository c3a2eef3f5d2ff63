import type { ReceiptWords } from '#api/text/receipt/receipt-words';

export const de: ReceiptWords = {
  lang: 'de',
  dir: 'ltr',
  locale: 'de',
  title: (number, payee) => `Beleg ${number} von ${payee}`,
  heading: (number) => `Beleg ${number}`,
  standing: {
    paid: 'Bezahlt',
    partly_refunded: 'Bezahlt und teilweise erstattet',
    refunded: 'Vollständig erstattet',
  },
  test: 'Test: kein Geld wurde bewegt',
  received: 'Erhalten',
  when: 'Datum',
  card: 'Karte',
  cardEnding: (brand, lastFour) => `${brand}, endet auf ${lastFour}`,
  refunded: (when) => `Erstattet, ${when}`,
  refundPending: (when) => `Erstattung läuft seit ${when}`,
  kept: 'Am Ende bezahlt',
  pendingNote: 'Eine laufende Erstattung ist noch nicht abgezogen.',
  caution: 'Dies ist ein Beleg für eine Zahlung. Er sagt nicht, dass eine Rechnung beglichen ist.',
  print: 'Drucken',
  notFoundTitle: 'Diesen Beleg finden wir nicht',
  notFoundText: 'Bitte prüfen Sie, ob die Adresse vollständig ist: E-Mails trennen lange Links manchmal.',

  subject: (number, payee) => `Ihr Beleg von ${payee}, ${number}`,
  subjectCorrected: (number, payee) => `Ihr berichtigter Beleg von ${payee}, ${number}`,
  testSubject: (subject) => `[Test] ${subject}`,
  mailOpening: (payee) => `Vielen Dank für Ihre Zahlung an ${payee}.`,
  mailCorrected: (payee) =>
    `Ihr Beleg von ${payee} hat sich geändert. So steht er jetzt; er ersetzt den vorigen.`,
  mailRefund: 'Banken brauchen bis zu zehn Tage, um eine Erstattung anzuzeigen.',
  mailLink: 'Beleg ansehen oder drucken',
  mailWhy:
    'Sie erhalten diese E-Mail, weil jemand nach dem Bezahlen darum gebeten hat, Ihnen diesen Beleg zu senden.',
};
