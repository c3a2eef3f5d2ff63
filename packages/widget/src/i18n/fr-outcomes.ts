import type { OutcomeCatalogue } from './en-outcomes.ts';

export const frOutcomes: OutcomeCatalogue = {
  needsScript:
    'Pour saisir une carte, il faut JavaScript ; il est désactivé ou n’a pas pu être chargé. Rien n’a été débité.',
  amountErrors: {
    empty: 'Saisissez un montant.',
    unreadable: (example) => `Nous n’arrivons pas à lire ce montant. Écrivez-le comme ${example}.`,
    other_currency: (currency) => `Ce paiement est en ${currency} ; n’indiquez pas d’autre devise.`,
    zero: 'Le montant doit être supérieur à zéro.',
    too_large: 'Ce montant est trop élevé pour un paiement par carte.',
    below_minimum: (least) => `Ici, vous pouvez payer au moins ${least}.`,
    above_maximum: (most) => `Ici, vous pouvez payer au plus ${most}.`,
    nothing_chosen: 'Choisissez un montant ou saisissez-en un autre.',
  },
  title: (payee) => `Payer ${payee}`,
  language: 'Langue',
  change: 'Modifier le montant',
  otherAmount: 'Autre montant',
  limits: {
    between: (least, most) => `De ${least} à ${most}`,
    atLeast: (least) => `${least} ou plus`,
    atMost: (most) => `Jusqu’à ${most}`,
  },
  referenceErrors: {
    empty: 'Saisissez une référence, pour que l’on sache ce que vous avez payé.',
    card_number:
      'Cela ressemble à un numéro de carte. Saisissez-le uniquement dans les champs de la carte, plus bas.',
    refused: 'Cette référence ne convient pas. Utilisez au plus 100 caractères simples, sur une seule ligne.',
  },
  optional: '(facultatif)',
  noAnswer: 'Sans réponse',
  answerErrors: {
    TEXT: 'Saisissez une réponse.',
    CHOICE: 'Choisissez l’une de ces réponses.',
    CONSENT: 'Cochez cette case pour payer.',
    refused: 'Cette réponse ne convient pas. Utilisez au plus 200 caractères simples, sur une seule ligne.',
  },
  checkingCard: 'Vérification de votre carte',
  closeable: (payee) =>
    `Votre banque met plus de temps que d’habitude. Vous pouvez fermer cette page : nous continuons de l’interroger, et ${payee} verra le résultat.`,
  actionTitle: 'Votre banque veut s’assurer que c’est bien vous',
  actionCancel: 'Annuler et utiliser une autre carte',
  actionCancelling: 'Annulation en cours',

  pendingTitle: 'Confirmation auprès de votre banque',
  pendingText: (payee) =>
    `Cela peut prendre quelques minutes. Vous pouvez fermer cette page : nous continuons d’interroger votre banque, et ${payee} verra le résultat. Merci de ne pas payer une seconde fois.`,
  paidTitle: 'Payé, merci',
  paidAmount: 'Montant',
  paidRefunded: 'Remboursé',
  paidLeft: 'Payé au final',
  refundedTitle: 'Remboursé',
  refundedText:
    'La totalité a été renvoyée sur votre carte. Les banques mettent jusqu’à dix jours pour l’afficher.',
  paidReference: 'Référence',
  paidCard: 'Carte',
  paidWhen: 'Quand',
  paidReceipt: 'Reçu',
  receiptOpen: 'Reçu',
  receiptPrint: 'Imprimer',
  mailOpen: 'E-mail',
  mailLabel: 'Envoyer le reçu par e-mail à',
  mailSend: 'Envoyer',
  mailSending: 'Envoi en cours',
  mailSent: (to) => `Le reçu est en route vers ${to}.`,
  mailErrors: {
    not_an_address: 'Ce n’est pas une adresse e-mail unique, comme ada@example.org.',
    card_number: 'Cela ressemble à un numéro de carte. Saisissez une adresse e-mail.',
    too_many: 'Ce reçu a déjà été envoyé à trois adresses. Vous pouvez toujours l’ouvrir et l’imprimer.',
    later:
      'Il ne peut pas être envoyé pour l’instant. Réessayez dans quelques minutes ; votre paiement est en sécurité.',
    not_sent:
      'Nous étions injoignables. Vérifiez votre connexion et réessayez ; votre paiement est en sécurité.',
  },
  cardEnding: (brand, lastFour) => `${brand} se terminant par ${lastFour}`,
  thisCard: 'votre carte',
  theCard: (lastFour) => `la carte se terminant par ${lastFour}`,
  notCharged: 'Rien n’a été débité.',
  declined: {
    DECLINED: (card) => `Votre banque a refusé ${card}. Avec une autre carte, cela marche en général.`,
    INSUFFICIENT_FUNDS: (card) =>
      `Il n’y a pas assez d’argent disponible sur ${card}. Essayez une autre carte.`,
    EXPIRED_CARD: (card) =>
      `Votre banque indique que ${card} a expiré. Vérifiez la date ou utilisez une autre carte.`,
    INCORRECT_CVC: (card) =>
      `Le cryptogramme ne correspond pas pour ${card}. Saisissez-le de nouveau ; c’est le numéro court inscrit sur la carte.`,
    AUTHENTICATION_FAILED: (card) =>
      `Votre banque n’a pas pu confirmer qu’il s’agissait de vous avec ${card}. Réessayez ou utilisez une autre carte.`,
    PROCESSING_ERROR: (card) =>
      `Votre banque n’a pas pu traiter ${card} à l’instant. Réessayez dans un moment.`,
    CARD_DETAILS_EXPIRED: () =>
      'Les données de la carte sont restées ouvertes trop longtemps. Appuyez de nouveau sur le bouton.',
  },
  lapsed: 'Le paiement n’a pas été terminé. Vous pouvez réessayer.',
  cancelled: 'Vous avez annulé sur la page de votre banque. Utilisez de nouveau la même carte, ou une autre.',
  detailsChanged:
    'Les détails de ce paiement ont été modifiés entre-temps. Vérifiez le montant avant de payer.',
  refused: 'Ce paiement n’est pas possible tel quel. Rechargez la page et vérifiez les détails.',
  neverArrived: 'La connexion a été perdue avant que votre paiement nous parvienne. Vous pouvez réessayer.',
  notSent: 'Nous étions injoignables. Vérifiez votre connexion et réessayez.',
  tooMany: (time) =>
    `Il y a eu trop d’essais ; celui-ci n’a pas été transmis à votre banque. Vous pourrez de nouveau payer ici à ${time} ; ce que vous avez saisi est conservé.`,
  unavailable:
    'Les paiements sont momentanément impossibles. Ce que vous avez saisi est conservé ; réessayez dans une ou deux minutes.',
  frameFailed:
    'Les champs de la carte n’ont pas pu être chargés. Vérifiez votre connexion, puis rechargez cette page.',
  askAmbiguousTitle: 'Quel montant figure sur la facture ?',
  askAmbiguousText: (written) => `Le lien indique « ${written} », ce qui peut se lire de deux façons.`,
  askUnreadableTitle: 'Quel montant figure sur la facture ?',
  askUnreadableText: (written) =>
    `Le lien indique « ${written} », que nous ne pouvons pas lire comme un montant.`,
  askMissingText: 'Le lien n’indique aucun montant.',
  askOther: 'Autre montant',
  askContinue: 'Continuer',
  notReplacedTitle: 'Ce lien n’a pas encore été rempli',
  notReplacedText: 'Il contient encore des repères à la place du numéro et du montant de la facture.',
  notReplacedSteps: (payee) => [
    `Si vous payez une facture : ouvrez le lien de l’e-mail qui l’accompagnait, ou demandez-en un nouveau à ${payee}.`,
    `Si vous êtes ${payee} : voici le modèle, et il fonctionne. Votre outil de facturation le remplit quand il envoie une facture ; envoyez-vous-en une pour voir.`,
  ],
  contradictionTitle: 'Le montant ne correspond pas à ce lien',
  contradictionText: (written, currency) =>
    `Il indique « ${written} », mais ce lien sert aux paiements en ${currency}. Rien n’a été débité.`,
  contradictionHelp: (payee) => `Demandez à ${payee} ce qui est juste.`,
  tooMuchText: (written, most) =>
    `Il indique « ${written} », mais on peut payer ici ${most} au plus en une fois. Rien n’a été débité.`,
  tooMuchHelp: (payee) => `Demandez à ${payee} comment payer.`,
  closedPaidTitle: 'Ce lien valait pour un paiement, et il a été effectué',
  closedPaidText: (when) => `Payé le ${when}.`,
  closedSpentTitle: 'Il ne reste plus de place',
  closedSpentText: (_, written, payee) =>
    `Ce lien valait pour ${written} paiements, et tous ont été effectués. Rien ne vous a été débité. ${payee} peut vous dire s’il existe un autre moyen de payer.`,
  closedExpiredTitle: 'Ce lien a expiré',
  closedExpiredText: (until, payee) =>
    `${until === null ? 'Il' : `Il était valable jusqu’au ${until} et`} n’accepte plus de paiements. Rien n’a été débité. Si vous souhaitez encore payer, contactez ${payee}.`,
  closedPendingTitle: 'Un paiement est en cours',
  closedPendingText:
    'Quelqu’un est en train de payer, et sa banque n’a pas encore répondu. Si cela n’aboutit pas, vous pourrez payer ici.',
  closedDeactivatedTitle: 'Ce lien n’est plus utilisé',
  closedDeactivatedText: (payee) => `Demandez-en un nouveau à ${payee}. Rien n’a été débité.`,
  closedNotSetUpTitle: (payee) => `${payee} ne peut pas encore accepter de cartes ici`,
  closedNotSetUpText:
    'Le lien de paiement est correct, mais les paiements par carte ne sont pas encore activés. Rien n’a été débité.',
  checkAgain: 'Vérifier de nouveau',
  alreadyPaidTitle: (what) => `${what} : déjà payé`,
  alreadyPaidText: (when) =>
    `Un paiement avec cette référence a été effectué le ${when}. Si vous voulez vraiment payer encore une fois, c’est possible.`,
  payAgain: 'Payer encore une fois',
  laterTitle: 'Patientez un instant',
  laterText: (when) =>
    `Votre réseau a envoyé un grand nombre de demandes. Réessayez ${when}. Rien n’a été débité.`,
  unavailableTitle: 'Les paiements sont momentanément impossibles',
  notFoundTitle: 'Nous ne trouvons pas ce paiement',
  notFoundText: 'Vérifiez que l’adresse est complète : les e-mails coupent parfois les longs liens en deux.',
  invalidTitle: 'Ce lien est abîmé',
  invalidText:
    'Une partie de son adresse est illisible. Ouvrez de nouveau le lien de votre e-mail, ou demandez-en un autre.',
  signedChangedTitle: 'Ce lien a été modifié en chemin',
  signedChangedText:
    'Il ne dit plus ce qu’il disait à sa création : on ne peut donc rien payer avec. Rien n’a été débité. Ouvrez de nouveau le lien de votre e-mail ou du site, ou demandez-en un autre à la personne qui vous l’a envoyé.',
  signedExpiredText:
    'Il n’était valable que pour un temps limité. Rien n’a été débité. Demandez-en un autre à la personne qui vous l’a envoyé.',
  signedRequiredTitle: 'Ce lien est incomplet',
  signedRequiredText:
    'On ne peut le payer que tel qu’il a été envoyé, et il en manque une partie. Rien n’a été débité. Ouvrez de nouveau le lien de votre e-mail ou du site, ou demandez-en un autre à la personne qui vous l’a envoyé.',
  dialogClose: 'Fermer',
  dialogStay: 'Rester ici',
  dialogUnderWay:
    'Votre paiement est en cours de confirmation. Fermer cette fenêtre ne l’arrête pas : le bouton continue d’indiquer où il en est.',
  misusedTitle: 'Cet élément de paiement n’est pas bien configuré',
  misused: {
    nothing_to_pay:
      'Donnez à <artspay-pay> un attribut link="…", ou bien invoice="…" avec reference et amount.',
    link_and_invoice: 'Donnez à <artspay-pay> soit link="…", soit invoice="…", pas les deux.',
    bad_base: 'L’attribut base="…" de <artspay-pay> doit être une origine telle que https://pay.example.',
  },
};
