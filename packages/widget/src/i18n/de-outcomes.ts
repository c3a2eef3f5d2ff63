import type { OutcomeCatalogue } from './en-outcomes.ts';

export const deOutcomes: OutcomeCatalogue = {
  needsScript:
    'Um eine Karte einzugeben, braucht diese Seite JavaScript; es ist ausgeschaltet oder wurde nicht geladen. Es wurde nichts abgebucht.',
  amountErrors: {
    empty: 'Geben Sie einen Betrag ein.',
    unreadable: (example) => `Diesen Betrag können wir nicht lesen. Schreiben Sie ihn wie ${example}.`,
    other_currency: (currency) => `Diese Zahlung ist in ${currency}; lassen Sie andere Währungen weg.`,
    zero: 'Der Betrag muss größer als null sein.',
    too_large: 'Dieser Betrag ist für eine Kartenzahlung zu groß.',
    below_minimum: (least) => `Hier können Sie mindestens ${least} zahlen.`,
    above_maximum: (most) => `Hier können Sie höchstens ${most} zahlen.`,
    nothing_chosen: 'Wählen Sie einen Betrag oder geben Sie einen anderen ein.',
  },
  title: (payee) => `Zahlung an ${payee}`,
  language: 'Sprache',
  change: 'Betrag ändern',
  otherAmount: 'Anderer Betrag',
  limits: {
    between: (least, most) => `Von ${least} bis ${most}`,
    atLeast: (least) => `${least} oder mehr`,
    atMost: (most) => `Bis zu ${most}`,
  },
  referenceErrors: {
    empty: 'Geben Sie einen Verwendungszweck ein, damit klar ist, wofür Sie gezahlt haben.',
    card_number: 'Das sieht nach einer Kartennummer aus. Sie gehört nur in die Kartenfelder weiter unten.',
    refused: 'Dieser Verwendungszweck geht nicht. Möglich sind bis zu 100 einfache Zeichen in einer Zeile.',
  },
  optional: '(freiwillig)',
  noAnswer: 'Keine Angabe',
  answerErrors: {
    TEXT: 'Geben Sie eine Antwort ein.',
    CHOICE: 'Wählen Sie eine dieser Möglichkeiten.',
    CONSENT: 'Setzen Sie hier ein Häkchen, um zu zahlen.',
    refused: 'Das geht hier nicht. Möglich sind bis zu 200 einfache Zeichen in einer Zeile.',
  },
  checkingCard: 'Ihre Karte wird geprüft',
  closeable: (payee) =>
    `Ihre Bank braucht länger als sonst. Sie können diese Seite schließen: Wir fragen weiter nach, und ${payee} sieht das Ergebnis.`,
  actionTitle: 'Ihre Bank möchte wissen, dass Sie es sind',
  actionCancel: 'Abbrechen und eine andere Karte nehmen',
  actionCancelling: 'Wird abgebrochen',

  pendingTitle: 'Ihre Bank bestätigt die Zahlung',
  pendingText: (payee) =>
    `Das kann ein paar Minuten dauern. Sie können diese Seite schließen: Wir fragen weiter bei Ihrer Bank nach, und ${payee} sieht das Ergebnis. Bitte zahlen Sie nicht ein zweites Mal.`,
  paidTitle: 'Bezahlt, vielen Dank',
  paidAmount: 'Betrag',
  paidRefunded: 'Erstattet',
  paidLeft: 'Am Ende bezahlt',
  refundedTitle: 'Erstattet',
  refundedText:
    'Der ganze Betrag ging an Ihre Karte zurück. Bis Ihre Bank ihn anzeigt, können zehn Tage vergehen.',
  paidReference: 'Verwendungszweck',
  paidCard: 'Karte',
  paidWhen: 'Wann',
  paidReceipt: 'Beleg',
  receiptOpen: 'Beleg',
  receiptPrint: 'Drucken',
  mailOpen: 'E-Mail',
  mailLabel: 'Beleg per E-Mail senden an',
  mailSend: 'Senden',
  mailSending: 'Wird gesendet',
  mailSent: (to) => `Der Beleg ist unterwegs an ${to}.`,
  mailErrors: {
    not_an_address: 'Das ist keine einzelne E-Mail-Adresse wie ada@example.org.',
    card_number: 'Das sieht nach einer Kartennummer aus. Geben Sie eine E-Mail-Adresse ein.',
    too_many: 'Dieser Beleg ging bereits an drei Adressen. Öffnen und drucken können Sie ihn weiterhin.',
    later:
      'Er kann gerade nicht gesendet werden. Versuchen Sie es in einigen Minuten noch einmal; Ihre Zahlung ist sicher.',
    not_sent:
      'Wir waren nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal; Ihre Zahlung ist sicher.',
  },
  cardEnding: (brand, lastFour) => `${brand}, Endziffern ${lastFour}`,
  thisCard: 'Ihre Karte',
  theCard: (lastFour) => `die Karte mit den Endziffern ${lastFour}`,
  notCharged: 'Es wurde nichts abgebucht.',
  declined: {
    DECLINED: (card) => `Ihre Bank hat ${card} abgelehnt. Mit einer anderen Karte klappt es meistens.`,
    INSUFFICIENT_FUNDS: (card) =>
      `Ihre Bank meldet, dass ${card} dafür nicht gedeckt ist. Versuchen Sie es mit einer anderen Karte.`,
    EXPIRED_CARD: (card) =>
      `Ihre Bank meldet, dass ${card} abgelaufen ist. Prüfen Sie das Datum oder nehmen Sie eine andere Karte.`,
    INCORRECT_CVC: (card) =>
      `Die Prüfnummer für ${card} stimmt nicht. Geben Sie sie noch einmal ein; es ist die kurze Nummer auf der Karte.`,
    AUTHENTICATION_FAILED: (card) =>
      `Ihre Bank konnte für ${card} nicht bestätigen, dass Sie es sind. Versuchen Sie es noch einmal oder nehmen Sie eine andere Karte.`,
    PROCESSING_ERROR: (card) =>
      `Ihre Bank konnte ${card} gerade nicht verarbeiten. Versuchen Sie es gleich noch einmal.`,
    CARD_DETAILS_EXPIRED: () => 'Die Kartendaten standen zu lange offen. Drücken Sie den Knopf noch einmal.',
  },
  lapsed: 'Die Zahlung wurde nicht abgeschlossen. Sie können es noch einmal versuchen.',
  cancelled:
    'Sie haben auf der Seite Ihrer Bank abgebrochen. Nehmen Sie dieselbe Karte noch einmal oder eine andere.',
  detailsChanged:
    'Die Angaben zu dieser Zahlung wurden inzwischen geändert. Prüfen Sie den Betrag, bevor Sie zahlen.',
  refused:
    'So kann diese Zahlung nicht ausgeführt werden. Laden Sie die Seite neu und sehen Sie sich die Angaben an.',
  neverArrived:
    'Die Verbindung brach ab, bevor Ihre Zahlung bei uns ankam. Sie können es noch einmal versuchen.',
  notSent: 'Wir waren nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  tooMany: (time) =>
    `Es waren zu viele Versuche, deshalb ging dieser nicht an Ihre Bank. Um ${time} können Sie hier wieder zahlen; was Sie eingegeben haben, bleibt stehen.`,
  unavailable:
    'Im Moment sind keine Zahlungen möglich. Was Sie eingegeben haben, bleibt stehen; versuchen Sie es in ein, zwei Minuten noch einmal.',
  frameFailed:
    'Die Kartenfelder wurden nicht geladen. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu.',
  askAmbiguousTitle: 'Welcher Betrag steht auf der Rechnung?',
  askAmbiguousText: (written) => `Im Link steht „${written}“; das lässt sich auf zwei Arten lesen.`,
  askUnreadableTitle: 'Welcher Betrag steht auf der Rechnung?',
  askUnreadableText: (written) => `Im Link steht „${written}“; das können wir nicht als Betrag lesen.`,
  askMissingText: 'Der Link hat keinen Betrag mitgebracht.',
  askOther: 'Anderer Betrag',
  askContinue: 'Weiter',
  notReplacedTitle: 'Dieser Link ist noch nicht ausgefüllt',
  notReplacedText: 'Wo Nummer und Betrag der Rechnung stehen sollten, sind noch Platzhalter.',
  notReplacedSteps: (payee) => [
    `Wenn Sie eine Rechnung bezahlen: Öffnen Sie den Link in der E-Mail, mit der sie kam, oder bitten Sie ${payee} um einen neuen.`,
    `Wenn Sie ${payee} sind: Das ist die Vorlage, und sie funktioniert. Ihr Rechnungsprogramm füllt sie aus, wenn es eine Rechnung verschickt; schicken Sie sich selbst eine, um es zu sehen.`,
  ],
  contradictionTitle: 'Der Betrag passt nicht zu diesem Link',
  contradictionText: (written, currency) =>
    `Dort steht „${written}“, aber dieser Link ist für Zahlungen in ${currency}. Es wurde nichts abgebucht.`,
  contradictionHelp: (payee) => `Bitte fragen Sie ${payee}, was stimmt.`,
  tooMuchText: (written, most) =>
    `Dort steht „${written}“, aber hier lassen sich höchstens ${most} auf einmal bezahlen. Es wurde nichts abgebucht.`,
  tooMuchHelp: (payee) => `Bitte fragen Sie ${payee}, wie Sie bezahlen können.`,
  closedPaidTitle: 'Dieser Link war für eine Zahlung, und sie ist erfolgt',
  closedPaidText: (when) => `Bezahlt am ${when}.`,
  closedSpentTitle: 'Es ist kein Platz mehr frei',
  closedSpentText: (_, written, payee) =>
    `Dieser Link war für ${written} Zahlungen, und alle sind erfolgt. Es wurde nichts abgebucht. ${payee} kann Ihnen sagen, ob es einen anderen Weg gibt.`,
  closedExpiredTitle: 'Dieser Link ist abgelaufen',
  closedExpiredText: (until, payee) =>
    `${until === null ? 'Er' : `Er galt bis ${until} und`} nimmt keine Zahlungen mehr an. Es wurde nichts abgebucht. Wenn Sie noch zahlen möchten, wenden Sie sich bitte an ${payee}.`,
  closedPendingTitle: 'Eine Zahlung läuft gerade',
  closedPendingText:
    'Jemand bezahlt das in diesem Moment, und die Bank hat noch nicht geantwortet. Wenn es nicht klappt, können Sie hier zahlen.',
  closedDeactivatedTitle: 'Dieser Link wird nicht mehr benutzt',
  closedDeactivatedText: (payee) => `Bitten Sie ${payee} um einen neuen. Es wurde nichts abgebucht.`,
  closedNotSetUpTitle: (payee) => `${payee} kann hier noch keine Karten annehmen`,
  closedNotSetUpText:
    'Der Zahlungslink stimmt, aber Kartenzahlungen sind noch nicht eingerichtet. Es wurde nichts abgebucht.',
  checkAgain: 'Noch einmal nachsehen',
  alreadyPaidTitle: (what) => `${what} ist bezahlt`,
  alreadyPaidText: (when) =>
    `Eine Zahlung mit diesem Verwendungszweck ging am ${when} ein. Wenn Sie wirklich noch einmal zahlen möchten, geht das.`,
  payAgain: 'Noch einmal zahlen',
  laterTitle: 'Bitte warten Sie einen Moment',
  laterText: (when) =>
    `Aus Ihrem Netz wurde sehr oft danach gefragt. Versuchen Sie es ${when} noch einmal. Es wurde nichts abgebucht.`,
  unavailableTitle: 'Im Moment sind keine Zahlungen möglich',
  notFoundTitle: 'Wir finden diese Zahlung nicht',
  notFoundText: 'Prüfen Sie, ob die Adresse vollständig ist: E-Mails brechen lange Links manchmal um.',
  invalidTitle: 'Dieser Link ist beschädigt',
  invalidText:
    'Etwas in der Adresse ist nicht lesbar. Öffnen Sie den Link in Ihrer E-Mail noch einmal, oder bitten Sie um einen neuen.',
  signedChangedTitle: 'Dieser Link wurde unterwegs verändert',
  signedChangedText:
    'Er besagt nicht mehr, was er ursprünglich besagte, deshalb kann damit nichts bezahlt werden. Es wurde nichts abgebucht. Öffnen Sie den Link in Ihrer E-Mail oder auf der Website noch einmal, oder bitten Sie den Absender um einen neuen.',
  signedExpiredText:
    'Er war nur für begrenzte Zeit gültig. Es wurde nichts abgebucht. Bitten Sie den Absender um einen neuen.',
  signedRequiredTitle: 'Dieser Link ist nicht vollständig',
  signedRequiredText:
    'Er gilt nur so, wie er verschickt wurde, und ein Teil davon fehlt. Es wurde nichts abgebucht. Öffnen Sie den Link in Ihrer E-Mail oder auf der Website noch einmal, oder bitten Sie den Absender um einen neuen.',
  dialogClose: 'Schließen',
  dialogStay: 'Hier bleiben',
  dialogUnderWay:
    'Ihre Zahlung wird gerade bestätigt. Schließen hält sie nicht auf: Auf dem Knopf steht weiter, wie es um sie steht.',
  misusedTitle: 'Dieses Zahlungselement ist nicht richtig eingerichtet',
  misused: {
    nothing_to_pay:
      'Geben Sie <artspay-pay> ein Attribut link="…" oder invoice="…" mit reference und amount.',
    link_and_invoice: 'Geben Sie <artspay-pay> entweder link="…" oder invoice="…", nicht beides.',
    bad_base: 'Das Attribut base="…" von <artspay-pay> muss ein Ursprung wie https://pay.example sein.',
  },
};
