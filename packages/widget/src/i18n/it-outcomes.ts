import type { OutcomeCatalogue } from './en-outcomes.ts';

export const itOutcomes: OutcomeCatalogue = {
  needsScript:
    'Per inserire una carta serve JavaScript, che è disattivato o non è stato caricato. Non è stato addebitato nulla.',
  amountErrors: {
    empty: 'Scrivi un importo.',
    unreadable: (example) => `Non riusciamo a leggere questo importo. Scrivilo così: ${example}.`,
    other_currency: (currency) => `Questo pagamento è in ${currency}; non indicare altre valute.`,
    zero: 'L’importo deve essere maggiore di zero.',
    too_large: 'Questo importo è troppo alto per un pagamento con carta.',
    below_minimum: (least) => `Qui puoi pagare almeno ${least}.`,
    above_maximum: (most) => `Qui puoi pagare al massimo ${most}.`,
    nothing_chosen: 'Scegli un importo o scrivine un altro.',
  },
  title: (payee) => `Paga ${payee}`,
  language: 'Lingua',
  change: 'Cambia importo',
  otherAmount: 'Altro importo',
  limits: {
    between: (least, most) => `Da ${least} a ${most}`,
    atLeast: (least) => `${least} o più`,
    atMost: (most) => `Fino a ${most}`,
  },
  referenceErrors: {
    empty: 'Scrivi una causale, così si saprà che cosa hai pagato.',
    card_number: 'Sembra il numero di una carta. Scrivilo solo più sotto, nei campi della carta.',
    refused: 'Questa causale non si può usare. Usa fino a 100 caratteri semplici su una riga.',
  },
  optional: '(facoltativo)',
  noAnswer: 'Nessuna risposta',
  answerErrors: {
    TEXT: 'Scrivi una risposta.',
    CHOICE: 'Scegli una di queste opzioni.',
    CONSENT: 'Spunta questa casella per pagare.',
    refused: 'Questa risposta non si può usare. Usa fino a 200 caratteri semplici su una riga.',
  },
  checkingCard: 'Controllo della carta',
  closeable: (payee) =>
    `La tua banca ci mette più del solito. Puoi chiudere questa pagina: continuiamo a chiedere, e ${payee} vedrà l’esito.`,
  actionTitle: 'La tua banca vuole essere sicura che sia tu',
  actionCancel: 'Annulla e usa un’altra carta',
  actionCancelling: 'Annullamento in corso',

  pendingTitle: 'In attesa della tua banca',
  pendingText: (payee) =>
    `Può volerci qualche minuto. Puoi chiudere questa pagina: continuiamo a chiedere alla tua banca, e ${payee} vedrà l’esito. Per favore, non pagare una seconda volta.`,
  paidTitle: 'Pagato, grazie',
  paidAmount: 'Importo',
  paidRefunded: 'Rimborsato',
  paidLeft: 'Pagato alla fine',
  refundedTitle: 'Rimborsato',
  refundedText: 'È tornato tutto sulla tua carta. Le banche impiegano fino a dieci giorni per mostrarlo.',
  paidReference: 'Causale',
  paidCard: 'Carta',
  paidWhen: 'Quando',
  paidReceipt: 'Ricevuta',
  receiptOpen: 'Ricevuta',
  receiptPrint: 'Stampa',
  mailOpen: 'Email',
  mailLabel: 'Invia la ricevuta per email a',
  mailSend: 'Invia',
  mailSending: 'Invio in corso',
  mailSent: (to) => `La ricevuta è in viaggio verso ${to}.`,
  mailErrors: {
    not_an_address: 'Questo non è un solo indirizzo email, come ada@example.org.',
    card_number: 'Sembra un numero di carta. Scrivi un indirizzo email.',
    too_many: 'Questa ricevuta è già stata inviata a tre indirizzi. Puoi ancora aprirla e stamparla.',
    later: 'In questo momento non si può inviare. Riprova tra qualche minuto; il tuo pagamento è al sicuro.',
    not_sent: 'Non eravamo raggiungibili. Controlla la connessione e riprova; il tuo pagamento è al sicuro.',
  },
  cardEnding: (brand, lastFour) => `${brand} che termina con ${lastFour}`,
  thisCard: 'la tua carta',
  theCard: (lastFour) => `la carta che termina con ${lastFour}`,
  notCharged: 'Non ti è stato addebitato nulla.',
  declined: {
    DECLINED: (card) => `La tua banca ha rifiutato ${card}. Di solito un’altra carta funziona.`,
    INSUFFICIENT_FUNDS: (card) =>
      `La disponibilità non basta per pagare con ${card}. Prova con un’altra carta.`,
    EXPIRED_CARD: (card) => `Secondo la tua banca ${card} è scaduta. Controlla la data o usa un’altra carta.`,
    INCORRECT_CVC: (card) =>
      `Il CVC non corrisponde per ${card}. Scrivilo di nuovo: è il numero breve sulla carta.`,
    AUTHENTICATION_FAILED: (card) =>
      `La tua banca non ha potuto confermare che eri tu con ${card}. Riprova o usa un’altra carta.`,
    PROCESSING_ERROR: (card) =>
      `In questo momento la tua banca non ha potuto elaborare ${card}. Riprova tra poco.`,
    CARD_DETAILS_EXPIRED: () =>
      'I dati della carta sono rimasti aperti troppo a lungo. Premi di nuovo il pulsante.',
  },
  lapsed: 'Il pagamento non è stato completato. Puoi riprovare.',
  cancelled: 'Hai annullato nella pagina della tua banca. Usa di nuovo la stessa carta, o un’altra.',
  detailsChanged:
    'Nel frattempo i dati di questo pagamento sono cambiati. Controlla l’importo prima di pagare.',
  refused: 'Questo pagamento non si può fare così com’è. Ricarica la pagina e controlla i dati.',
  neverArrived: 'La connessione è caduta prima che il pagamento ci arrivasse. Puoi riprovare.',
  notSent: 'Non eravamo raggiungibili. Controlla la connessione e riprova.',
  tooMany: (time) =>
    `Ci sono stati troppi tentativi, quindi questo non è stato inviato alla tua banca. Potrai pagare di nuovo qui alle ${time}; quello che hai scritto resta.`,
  unavailable: 'Per un momento non si può pagare. Quello che hai scritto resta; riprova tra un minuto o due.',
  frameFailed:
    'I campi della carta non sono stati caricati. Controlla la connessione, poi ricarica questa pagina.',
  askAmbiguousTitle: 'Quale importo c’è sulla fattura?',
  askAmbiguousText: (written) => `Il link dice “${written}”, che si può leggere in due modi.`,
  askUnreadableTitle: 'Quale importo c’è sulla fattura?',
  askUnreadableText: (written) => `Il link dice “${written}”, che non riusciamo a leggere come importo.`,
  askMissingText: 'Il link non riporta nessun importo.',
  askOther: 'Altro importo',
  askContinue: 'Continua',
  notReplacedTitle: 'Questo link non è ancora stato compilato',
  notReplacedText: 'Contiene ancora dei segnaposto dove vanno il numero e l’importo della fattura.',
  notReplacedSteps: (payee) => [
    `Se stai pagando una fattura: apri il link nell’e-mail con cui è arrivata, o chiedine uno nuovo a ${payee}.`,
    `Se sei ${payee}: questo è il modello, e funziona. Il tuo programma di fatturazione lo compila quando invia una fattura; inviane una a te per vederlo.`,
  ],
  contradictionTitle: 'L’importo non è adatto a questo link',
  contradictionText: (written, currency) =>
    `Dice “${written}”, ma questo link è per pagamenti in ${currency}. Non è stato addebitato nulla.`,
  contradictionHelp: (payee) => `Chiedi a ${payee} quale è giusto.`,
  tooMuchText: (written, most) =>
    `Dice “${written}”, ma qui si possono pagare al massimo ${most} per volta. Non è stato addebitato nulla.`,
  tooMuchHelp: (payee) => `Chiedi a ${payee} come pagare.`,
  closedPaidTitle: 'Questo link era per un pagamento, ed è stato fatto',
  closedPaidText: (when) => `Pagato il ${when}.`,
  closedSpentTitle: 'Non ci sono più posti',
  closedSpentText: (_, written, payee) =>
    `Questo link era per ${written} pagamenti, e sono stati fatti tutti. Non ti è stato addebitato nulla. ${payee} può dirti se c’è un altro modo di pagare.`,
  closedExpiredTitle: 'Questo link è scaduto',
  closedExpiredText: (until, payee) =>
    `${until === null ? 'Non' : `Si poteva pagare fino al ${until}; ora non`} accetta più pagamenti. Non ti è stato addebitato nulla. Se vuoi ancora pagare, contatta ${payee}.`,
  closedPendingTitle: 'C’è un pagamento in corso',
  closedPendingText:
    'Qualcuno sta pagando proprio ora, e la sua banca non ha ancora risposto. Se non va a buon fine, potrai pagare qui.',
  closedDeactivatedTitle: 'Questo link non è più in uso',
  closedDeactivatedText: (payee) => `Chiedine uno nuovo a ${payee}. Non è stato addebitato nulla.`,
  closedNotSetUpTitle: (payee) => `${payee} non può ancora accettare carte qui`,
  closedNotSetUpText:
    'Il link di pagamento è giusto, ma i pagamenti con carta non sono ancora attivi. Non è stato addebitato nulla.',
  checkAgain: 'Controlla di nuovo',
  alreadyPaidTitle: (what) => `${what}: già pagato`,
  alreadyPaidText: (when) =>
    `Il ${when} è stato fatto un pagamento con questa causale. Se vuoi davvero pagare un’altra volta, puoi farlo.`,
  payAgain: 'Paga un’altra volta',
  laterTitle: 'Attendi un momento',
  laterText: (when) =>
    `Dalla tua rete sono arrivate moltissime richieste. Riprova ${when}. Non ti è stato addebitato nulla.`,
  unavailableTitle: 'Per un momento non si può pagare',
  notFoundTitle: 'Non troviamo questo pagamento',
  notFoundText: 'Controlla che l’indirizzo sia completo: a volte le e-mail spezzano i link lunghi.',
  invalidTitle: 'Questo link è danneggiato',
  invalidText:
    'Qualcosa nell’indirizzo non si può leggere. Apri di nuovo il link nella tua e-mail, o chiedine uno nuovo.',
  signedChangedTitle: 'Questo link è stato modificato lungo la strada',
  signedChangedText:
    'Non dice più quello che diceva quando è stato creato, quindi non si può pagare con esso. Non ti è stato addebitato nulla. Apri di nuovo il link nella tua e-mail o sul sito, o chiedine uno nuovo a chi te l’ha inviato.',
  signedExpiredText:
    'Si poteva usare solo per un tempo limitato. Non ti è stato addebitato nulla. Chiedine uno nuovo a chi te l’ha inviato.',
  signedRequiredTitle: 'Questo link non è completo',
  signedRequiredText:
    'Si può pagare solo così come è stato inviato, e ne manca una parte. Non ti è stato addebitato nulla. Apri di nuovo il link nella tua e-mail o sul sito, o chiedine uno nuovo a chi te l’ha inviato.',
  dialogClose: 'Chiudi',
  dialogStay: 'Resta qui',
  dialogUnderWay:
    'Il tuo pagamento è in fase di conferma. Chiudere questa finestra non lo ferma: il pulsante continua a dire a che punto è.',
  misusedTitle: 'Questo elemento di pagamento non è configurato bene',
  misused: {
    nothing_to_pay: 'Dai a <artspay-pay> un attributo link="…", oppure invoice="…" con reference e amount.',
    link_and_invoice: 'Dai a <artspay-pay> link="…" oppure invoice="…", non entrambi.',
    bad_base: 'L’attributo base="…" di <artspay-pay> deve essere un’origine come https://pay.example.',
  },
};
