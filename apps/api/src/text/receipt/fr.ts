import type { ReceiptWords } from '#api/text/receipt/receipt-words';

export const fr: ReceiptWords = {
  lang: 'fr',
  dir: 'ltr',
  locale: 'fr',
  title: (number, payee) => `Reçu ${number} de ${payee}`,
  heading: (number) => `Reçu ${number}`,
  standing: {
    paid: 'Payé',
    partly_refunded: 'Payé, puis remboursé en partie',
    refunded: 'Remboursé en totalité',
  },
  test: 'Test : aucun argent n’a été déplacé',
  received: 'Montant reçu',
  when: 'Date',
  card: 'Carte',
  cardEnding: (brand, lastFour) => `${brand} se terminant par ${lastFour}`,
  refunded: (when) => `Remboursé, ${when}`,
  refundPending: (when) => `Remboursement en cours depuis le ${when}`,
  kept: 'Payé au final',
  pendingNote: 'Un remboursement en cours n’est pas encore déduit.',
  caution: 'Ceci est le reçu d’un paiement. Il ne dit pas qu’une facture est soldée.',
  print: 'Imprimer',
  notFoundTitle: 'Nous ne trouvons pas ce reçu',
  notFoundText: 'Vérifiez que l’adresse est complète : les e-mails coupent parfois les liens longs.',

  subject: (number, payee) => `Votre reçu de ${payee}, ${number}`,
  subjectCorrected: (number, payee) => `Votre reçu corrigé de ${payee}, ${number}`,
  testSubject: (subject) => `[Test] ${subject}`,
  mailOpening: (payee) => `Merci pour votre paiement à ${payee}.`,
  mailCorrected: (payee) =>
    `Votre reçu de ${payee} a changé. Le voici tel qu’il est maintenant ; il remplace le précédent.`,
  mailRefund: 'Les banques mettent jusqu’à dix jours à faire apparaître un remboursement.',
  mailLink: 'Voir ou imprimer le reçu',
  mailWhy:
    'Vous recevez cet e-mail parce que quelqu’un a demandé, après avoir payé, que ce reçu vous soit envoyé.',
};
