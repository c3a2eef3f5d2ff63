import type { OutcomeCatalogue } from './en-outcomes.ts';

export const nlOutcomes: OutcomeCatalogue = {
  needsScript:
    'Om een kaart in te vullen is JavaScript nodig; het staat uit of is niet geladen. Er is niets afgeschreven.',
  amountErrors: {
    empty: 'Vul een bedrag in.',
    unreadable: (example) => `Dit bedrag kunnen wij niet lezen. Schrijf het als ${example}.`,
    other_currency: (currency) => `Deze betaling is in ${currency}; laat een andere valuta weg.`,
    zero: 'Het bedrag moet meer dan nul zijn.',
    too_large: 'Dit bedrag is te hoog voor een kaartbetaling.',
    below_minimum: (least) => `Het minste dat u hier kunt betalen is ${least}.`,
    above_maximum: (most) => `Het meeste dat u hier kunt betalen is ${most}.`,
    nothing_chosen: 'Kies een bedrag of vul een ander in.',
  },
  title: (payee) => `Betalen aan ${payee}`,
  language: 'Taal',
  change: 'Bedrag wijzigen',
  otherAmount: 'Ander bedrag',
  limits: {
    between: (least, most) => `Van ${least} tot ${most}`,
    atLeast: (least) => `${least} of meer`,
    atMost: (most) => `Tot ${most}`,
  },
  referenceErrors: {
    empty: 'Vul een kenmerk in, zodat duidelijk is waarvoor u hebt betaald.',
    card_number: 'Dit lijkt op een kaartnummer. Vul het alleen hieronder in, bij de kaartgegevens.',
    refused: 'Dit kenmerk kan niet. Gebruik hooguit 100 gewone tekens op één regel.',
  },
  optional: '(niet verplicht)',
  noAnswer: 'Geen antwoord',
  answerErrors: {
    TEXT: 'Vul een antwoord in.',
    CHOICE: 'Kies een van deze mogelijkheden.',
    CONSENT: 'Vink dit aan om te betalen.',
    refused: 'Dit antwoord kan niet. Gebruik hooguit 200 gewone tekens op één regel.',
  },
  checkingCard: 'Uw kaart wordt gecontroleerd',
  closeable: (payee) =>
    `Uw bank doet er langer over dan gewoonlijk. U kunt deze pagina sluiten: wij blijven navragen, en ${payee} ziet de uitkomst.`,
  actionTitle: 'Uw bank wil weten dat u het bent',
  actionCancel: 'Annuleren en een andere kaart gebruiken',
  actionCancelling: 'Wordt geannuleerd',

  pendingTitle: 'Wachten op uw bank',
  pendingText: (payee) =>
    `Dit kan een paar minuten duren. U kunt deze pagina sluiten: wij blijven het uw bank vragen, en ${payee} ziet de uitkomst. Betaal alstublieft niet nog een keer.`,
  paidTitle: 'Betaald, dank u wel',
  paidAmount: 'Bedrag',
  paidRefunded: 'Terugbetaald',
  paidLeft: 'Uiteindelijk betaald',
  refundedTitle: 'Terugbetaald',
  refundedText: 'Alles is teruggegaan naar uw kaart. Het kan tien dagen duren voordat uw bank het laat zien.',
  paidReference: 'Kenmerk',
  paidCard: 'Kaart',
  paidWhen: 'Wanneer',
  paidReceipt: 'Betaalbewijs',
  receiptOpen: 'Betaalbewijs',
  receiptPrint: 'Afdrukken',
  mailOpen: 'E-mail',
  mailLabel: 'Betaalbewijs mailen naar',
  mailSend: 'Versturen',
  mailSending: 'Wordt verstuurd',
  mailSent: (to) => `Het betaalbewijs is onderweg naar ${to}.`,
  mailErrors: {
    not_an_address: 'Dit is niet één e-mailadres, zoals ada@example.org.',
    card_number: 'Dit lijkt op een kaartnummer. Vul een e-mailadres in.',
    too_many:
      'Dit betaalbewijs is al naar drie adressen gestuurd. U kunt het nog steeds openen en afdrukken.',
    later:
      'Het kan nu niet worden verstuurd. Probeer het over een paar minuten opnieuw; uw betaling is veilig.',
    not_sent:
      'We waren niet bereikbaar. Controleer uw verbinding en probeer het opnieuw; uw betaling is veilig.',
  },
  cardEnding: (brand, lastFour) => `${brand} eindigend op ${lastFour}`,
  thisCard: 'uw kaart',
  theCard: (lastFour) => `de kaart eindigend op ${lastFour}`,
  notCharged: 'Er is niets afgeschreven.',
  declined: {
    DECLINED: (card) => `Uw bank heeft ${card} geweigerd. Met een andere kaart lukt het meestal wel.`,
    INSUFFICIENT_FUNDS: (card) => `Er staat niet genoeg geld op ${card}. Probeer een andere kaart.`,
    EXPIRED_CARD: (card) =>
      `Volgens uw bank is ${card} verlopen. Controleer de datum of gebruik een andere kaart.`,
    INCORRECT_CVC: (card) =>
      `De CVC klopt niet voor ${card}. Vul hem nog eens in; het is het korte nummer op de kaart.`,
    AUTHENTICATION_FAILED: (card) =>
      `Uw bank kon niet bevestigen dat u het was met ${card}. Probeer het opnieuw of gebruik een andere kaart.`,
    PROCESSING_ERROR: (card) => `Uw bank kon ${card} nu even niet verwerken. Probeer het zo meteen opnieuw.`,
    CARD_DETAILS_EXPIRED: () => 'De kaartgegevens stonden te lang open. Druk nog eens op de knop.',
  },
  lapsed: 'De betaling is niet afgemaakt. U kunt het opnieuw proberen.',
  cancelled: 'U hebt geannuleerd op de pagina van uw bank. Gebruik dezelfde kaart opnieuw, of een andere.',
  detailsChanged:
    'De gegevens van deze betaling zijn intussen gewijzigd. Controleer het bedrag voordat u betaalt.',
  refused: 'Zo kan deze betaling niet worden gedaan. Laad de pagina opnieuw en bekijk de gegevens.',
  neverArrived: 'De verbinding viel weg voordat uw betaling bij ons aankwam. U kunt het opnieuw proberen.',
  notSent: 'Wij waren niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
  tooMany: (time) =>
    `Er is te vaak geprobeerd, dus deze poging is niet naar uw bank gestuurd. Om ${time} kunt u hier weer betalen; wat u hebt ingevuld blijft staan.`,
  unavailable:
    'Betalen kan even niet. Wat u hebt ingevuld blijft staan; probeer het over een paar minuten opnieuw.',
  frameFailed:
    'De velden voor uw kaart zijn niet geladen. Controleer uw verbinding en laad deze pagina opnieuw.',
  askAmbiguousTitle: 'Welk bedrag staat er op de factuur?',
  askAmbiguousText: (written) => `In de link staat ‘${written}’, en dat kan op twee manieren worden gelezen.`,
  askUnreadableTitle: 'Welk bedrag staat er op de factuur?',
  askUnreadableText: (written) => `In de link staat ‘${written}’, en dat kunnen wij niet als bedrag lezen.`,
  askMissingText: 'In de link staat geen bedrag.',
  askOther: 'Ander bedrag',
  askContinue: 'Verder',
  notReplacedTitle: 'Deze link is nog niet ingevuld',
  notReplacedText: 'Er staan nog invulplekken waar het nummer en het bedrag van de factuur horen.',
  notReplacedSteps: (payee) => [
    `Als u een factuur betaalt: open de link in de e-mail waarmee die kwam, of vraag ${payee} om een nieuwe.`,
    `Als u ${payee} bent: dit is het sjabloon, en het werkt. Uw factuurprogramma vult het in wanneer het een factuur verstuurt; stuur uzelf er een om het te zien.`,
  ],
  contradictionTitle: 'Het bedrag past niet bij deze link',
  contradictionText: (written, currency) =>
    `Er staat ‘${written}’, maar deze link is voor betalingen in ${currency}. Er is niets afgeschreven.`,
  contradictionHelp: (payee) => `Vraag ${payee} wat klopt.`,
  tooMuchText: (written, most) =>
    `Er staat ‘${written}’, maar hier kan hoogstens ${most} in één keer worden betaald. Er is niets afgeschreven.`,
  tooMuchHelp: (payee) => `Vraag ${payee} hoe u kunt betalen.`,
  closedPaidTitle: 'Deze link was voor één betaling, en die is gedaan',
  closedPaidText: (when) => `Betaald op ${when}.`,
  closedSpentTitle: 'Er is geen plaats meer',
  closedSpentText: (_, written, payee) =>
    `Deze link was voor ${written} betalingen, en die zijn allemaal gedaan. Er is niets afgeschreven. ${payee} kan u zeggen of u op een andere manier kunt betalen.`,
  closedExpiredTitle: 'Deze link is verlopen',
  closedExpiredText: (until, payee) =>
    `${until === null ? 'Er' : `U kon betalen tot ${until}; er`} kan niet meer worden betaald. Er is niets afgeschreven. Wilt u nog betalen, neem dan contact op met ${payee}.`,
  closedPendingTitle: 'Er is een betaling bezig',
  closedPendingText:
    'Iemand betaalt dit op dit moment, en de bank heeft nog niet geantwoord. Als het niet lukt, kunt u hier betalen.',
  closedDeactivatedTitle: 'Deze link wordt niet meer gebruikt',
  closedDeactivatedText: (payee) => `Vraag ${payee} om een nieuwe. Er is niets afgeschreven.`,
  closedNotSetUpTitle: (payee) => `${payee} kan hier nog geen kaarten aannemen`,
  closedNotSetUpText:
    'De betaallink klopt, maar kaartbetalingen zijn nog niet ingesteld. Er is niets afgeschreven.',
  checkAgain: 'Opnieuw kijken',
  alreadyPaidTitle: (what) => `${what} is betaald`,
  alreadyPaidText: (when) =>
    `Op ${when} is er een betaling met dit kenmerk gedaan. Als u echt nog een keer wilt betalen, dan kan dat.`,
  payAgain: 'Nog een keer betalen',
  laterTitle: 'Een ogenblik geduld',
  laterText: (when) =>
    `Vanaf uw netwerk is hier heel vaak om gevraagd. Probeer het ${when} opnieuw. Er is niets afgeschreven.`,
  unavailableTitle: 'Betalen kan even niet',
  notFoundTitle: 'Wij kunnen deze betaling niet vinden',
  notFoundText: 'Controleer of het adres volledig is: e-mails breken lange links soms af.',
  invalidTitle: 'Deze link is beschadigd',
  invalidText:
    'Iets in het adres is niet te lezen. Open de link in uw e-mail nog eens, of vraag om een nieuwe.',
  signedChangedTitle: 'Deze link is onderweg veranderd',
  signedChangedText:
    'Er staat niet meer in wat erin stond toen hij werd gemaakt, dus er kan niet mee worden betaald. Er is niets afgeschreven. Open de link in uw e-mail of op de website nog eens, of vraag de afzender om een nieuwe.',
  signedExpiredText:
    'Hij was maar beperkte tijd geldig. Er is niets afgeschreven. Vraag de afzender om een nieuwe.',
  signedRequiredTitle: 'Deze link is niet compleet',
  signedRequiredText:
    'Er kan alleen mee worden betaald zoals hij is verstuurd, en er ontbreekt een deel. Er is niets afgeschreven. Open de link in uw e-mail of op de website nog eens, of vraag de afzender om een nieuwe.',
  dialogClose: 'Sluiten',
  dialogStay: 'Hier blijven',
  dialogUnderWay:
    'Uw betaling wordt bevestigd. Sluiten houdt haar niet tegen: op de knop blijft staan hoe het ermee staat.',
  misusedTitle: 'Dit betaalelement is niet goed ingesteld',
  misused: {
    nothing_to_pay: 'Geef <artspay-pay> een attribuut link="…", of invoice="…" met reference en amount.',
    link_and_invoice: 'Geef <artspay-pay> link="…" of invoice="…", niet allebei.',
    bad_base: 'Het attribuut base="…" van <artspay-pay> moet een origin zijn, zoals https://pay.example.',
  },
};
