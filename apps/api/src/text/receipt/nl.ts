import type { ReceiptWords } from '#api/text/receipt/receipt-words';

export const nl: ReceiptWords = {
  lang: 'nl',
  dir: 'ltr',
  locale: 'nl',
  title: (number, payee) => `Betaalbewijs ${number} van ${payee}`,
  heading: (number) => `Betaalbewijs ${number}`,
  standing: {
    paid: 'Betaald',
    partly_refunded: 'Betaald en deels terugbetaald',
    refunded: 'Volledig terugbetaald',
  },
  test: 'Test: er is geen geld verplaatst',
  received: 'Ontvangen',
  when: 'Datum',
  card: 'Kaart',
  cardEnding: (brand, lastFour) => `${brand} eindigend op ${lastFour}`,
  refunded: (when) => `Terugbetaald, ${when}`,
  refundPending: (when) => `Terugbetaling loopt sinds ${when}`,
  kept: 'Uiteindelijk betaald',
  pendingNote: 'Een lopende terugbetaling is nog niet afgetrokken.',
  caution: 'Dit is een bewijs van een betaling. Het zegt niet dat een factuur voldaan is.',
  print: 'Afdrukken',
  notFoundTitle: 'We kunnen dit betaalbewijs niet vinden',
  notFoundText: 'Kijk of het adres volledig is: e-mails breken lange links soms af.',

  subject: (number, payee) => `Uw betaalbewijs van ${payee}, ${number}`,
  subjectCorrected: (number, payee) => `Uw gecorrigeerde betaalbewijs van ${payee}, ${number}`,
  testSubject: (subject) => `[Test] ${subject}`,
  mailOpening: (payee) => `Bedankt voor uw betaling aan ${payee}.`,
  mailCorrected: (payee) =>
    `Uw betaalbewijs van ${payee} is gewijzigd. Zo is het nu; het vervangt het vorige.`,
  mailRefund: 'Het kan tien dagen duren voordat uw bank een terugbetaling laat zien.',
  mailLink: 'Betaalbewijs bekijken of afdrukken',
  mailWhy:
    'U krijgt deze e-mail omdat iemand na het betalen heeft gevraagd dit betaalbewijs naar u te sturen.',
};
