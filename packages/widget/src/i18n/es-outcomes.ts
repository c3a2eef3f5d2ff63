import type { OutcomeCatalogue } from './en-outcomes.ts';

export const esOutcomes: OutcomeCatalogue = {
  needsScript:
    'Para escribir una tarjeta hace falta JavaScript, y está desactivado o no se ha cargado. No se ha cobrado nada.',
  amountErrors: {
    empty: 'Escriba un importe.',
    unreadable: (example) => `No podemos leer este importe. Escríbalo así: ${example}.`,
    other_currency: (currency) => `Este pago es en ${currency}; no indique otra moneda.`,
    zero: 'El importe debe ser mayor que cero.',
    too_large: 'Este importe es demasiado alto para un pago con tarjeta.',
    below_minimum: (least) => `Lo mínimo que puede pagar aquí es ${least}.`,
    above_maximum: (most) => `Lo máximo que puede pagar aquí es ${most}.`,
    nothing_chosen: 'Elija un importe o escriba otro.',
  },
  title: (payee) => `Pagar a ${payee}`,
  language: 'Idioma',
  change: 'Cambiar el importe',
  otherAmount: 'Otro importe',
  limits: {
    between: (least, most) => `De ${least} a ${most}`,
    atLeast: (least) => `${least} o más`,
    atMost: (most) => `Hasta ${most}`,
  },
  referenceErrors: {
    empty: 'Escriba una referencia, para que se sepa qué ha pagado.',
    card_number: 'Esto parece un número de tarjeta. Escríbalo solo abajo, en los campos de la tarjeta.',
    refused: 'Esta referencia no se puede usar. Use hasta 100 caracteres sencillos en una línea.',
  },
  optional: '(opcional)',
  noAnswer: 'Sin respuesta',
  answerErrors: {
    TEXT: 'Escriba una respuesta.',
    CHOICE: 'Elija una de estas opciones.',
    CONSENT: 'Marque esta casilla para pagar.',
    refused: 'Esto no se puede usar. Escriba hasta 200 caracteres sencillos en una línea.',
  },
  checkingCard: 'Comprobando su tarjeta',
  closeable: (payee) =>
    `Su banco tarda más de lo habitual. Puede cerrar esta página: seguimos preguntando, y ${payee} verá el resultado.`,
  actionTitle: 'Su banco quiere saber que es usted',
  actionCancel: 'Cancelar y usar otra tarjeta',
  actionCancelling: 'Cancelando',

  pendingTitle: 'Confirmando con su banco',
  pendingText: (payee) =>
    `Puede tardar unos minutos. Puede cerrar esta página: seguimos preguntando a su banco, y ${payee} verá el resultado. Por favor, no pague por segunda vez.`,
  paidTitle: 'Pagado, gracias',
  paidAmount: 'Importe',
  paidRefunded: 'Reembolsado',
  paidLeft: 'Pagado al final',
  refundedTitle: 'Reembolsado',
  refundedText: 'Todo se devolvió a su tarjeta. Los bancos tardan hasta diez días en mostrarlo.',
  paidReference: 'Referencia',
  paidCard: 'Tarjeta',
  paidWhen: 'Fecha',
  paidReceipt: 'Recibo',
  receiptOpen: 'Recibo',
  receiptPrint: 'Imprimir',
  mailOpen: 'Correo',
  mailLabel: 'Enviar el recibo por correo a',
  mailSend: 'Enviar',
  mailSending: 'Enviando',
  mailSent: (to) => `El recibo va de camino a ${to}.`,
  mailErrors: {
    not_an_address: 'Esto no es una única dirección de correo, como ada@example.org.',
    card_number: 'Esto parece un número de tarjeta. Escriba una dirección de correo.',
    too_many: 'Este recibo ya se ha enviado a tres direcciones. Aún puede abrirlo e imprimirlo.',
    later: 'Ahora mismo no se puede enviar. Inténtelo de nuevo dentro de unos minutos; su pago está a salvo.',
    not_sent:
      'No se ha podido conectar con nosotros. Compruebe su conexión e inténtelo de nuevo; su pago está a salvo.',
  },
  cardEnding: (brand, lastFour) => `${brand} terminada en ${lastFour}`,
  thisCard: 'su tarjeta',
  theCard: (lastFour) => `la tarjeta terminada en ${lastFour}`,
  notCharged: 'No se ha cobrado nada.',
  declined: {
    DECLINED: (card) => `Su banco ha rechazado ${card}. Con otra tarjeta suele funcionar.`,
    INSUFFICIENT_FUNDS: (card) => `No hay saldo suficiente en ${card}. Pruebe con otra tarjeta.`,
    EXPIRED_CARD: (card) => `Su banco dice que ${card} ha caducado. Compruebe la fecha o use otra tarjeta.`,
    INCORRECT_CVC: (card) =>
      `El CVC no coincide con ${card}. Escríbalo otra vez; es el número corto de la tarjeta.`,
    AUTHENTICATION_FAILED: (card) =>
      `Su banco no ha podido confirmar que era usted con ${card}. Inténtelo de nuevo o use otra tarjeta.`,
    PROCESSING_ERROR: (card) =>
      `Su banco no ha podido procesar ${card} en este momento. Inténtelo de nuevo enseguida.`,
    CARD_DETAILS_EXPIRED: () =>
      'Los datos de la tarjeta han estado abiertos demasiado tiempo. Pulse el botón otra vez.',
  },
  lapsed: 'El pago no se ha completado. Puede intentarlo de nuevo.',
  cancelled: 'Ha cancelado en la página de su banco. Use la misma tarjeta otra vez, u otra distinta.',
  detailsChanged: 'Mientras tanto han cambiado los datos de este pago. Compruebe el importe antes de pagar.',
  refused: 'Este pago no se puede hacer tal como está. Cargue la página de nuevo y revise los datos.',
  neverArrived: 'Se perdió la conexión antes de que nos llegara su pago. Puede intentarlo de nuevo.',
  notSent: 'No se ha podido conectar con nosotros. Compruebe su conexión e inténtelo de nuevo.',
  tooMany: (time) =>
    `Ha habido demasiados intentos, así que este no se ha enviado a su banco. Podrá volver a pagar aquí a las ${time}; lo que ha escrito se conserva.`,
  unavailable:
    'Por un momento no se pueden hacer pagos. Lo que ha escrito se conserva; inténtelo de nuevo en un par de minutos.',
  frameFailed:
    'Los campos de la tarjeta no se han cargado. Compruebe su conexión y cargue esta página de nuevo.',
  askAmbiguousTitle: '¿Qué importe indica la factura?',
  askAmbiguousText: (written) => `El enlace dice «${written}», que se puede leer de dos maneras.`,
  askUnreadableTitle: '¿Qué importe indica la factura?',
  askUnreadableText: (written) => `El enlace dice «${written}», que no podemos leer como importe.`,
  askMissingText: 'El enlace no traía ningún importe.',
  askOther: 'Otro importe',
  askContinue: 'Continuar',
  notReplacedTitle: 'Este enlace aún no está relleno',
  notReplacedText: 'Todavía contiene marcadores donde deben ir el número y el importe de la factura.',
  notReplacedSteps: (payee) => [
    `Si va a pagar una factura: abra el enlace del correo con el que llegó, o pida uno nuevo a ${payee}.`,
    `Si usted es ${payee}: esta es la plantilla, y funciona. Su programa de facturación la rellena al enviar una factura; envíese una para verlo.`,
  ],
  contradictionTitle: 'El importe no encaja con este enlace',
  contradictionText: (written, currency) =>
    `Dice «${written}», pero este enlace es para pagos en ${currency}. No se ha cobrado nada.`,
  contradictionHelp: (payee) => `Pregunte a ${payee} cuál es el correcto.`,
  tooMuchText: (written, most) =>
    `Dice «${written}», pero aquí se pueden pagar como máximo ${most} de una vez. No se ha cobrado nada.`,
  tooMuchHelp: (payee) => `Pregunte a ${payee} cómo pagarlo.`,
  closedPaidTitle: 'Este enlace era para un pago, y ya se ha hecho',
  closedPaidText: (when) => `Pagado el ${when}.`,
  closedSpentTitle: 'No quedan plazas',
  closedSpentText: (_, written, payee) =>
    `Este enlace era para ${written} pagos, y ya se han hecho todos. No se le ha cobrado nada. ${payee} puede decirle si hay otra forma de pagar.`,
  closedExpiredTitle: 'Este enlace ha caducado',
  closedExpiredText: (until, payee) =>
    `${until === null ? 'Ya' : `Se podía pagar hasta el ${until}; ya`} no admite pagos. No se ha cobrado nada. Si todavía quiere pagar, contacte con ${payee}.`,
  closedPendingTitle: 'Hay un pago en curso',
  closedPendingText:
    'Alguien está pagando esto ahora mismo, y su banco aún no ha respondido. Si no sale bien, podrá pagar aquí.',
  closedDeactivatedTitle: 'Este enlace ya no se usa',
  closedDeactivatedText: (payee) => `Pida uno nuevo a ${payee}. No se ha cobrado nada.`,
  closedNotSetUpTitle: (payee) => `${payee} aún no puede aceptar tarjetas aquí`,
  closedNotSetUpText:
    'El enlace de pago es correcto, pero los pagos con tarjeta no están configurados. No se ha cobrado nada.',
  checkAgain: 'Comprobar otra vez',
  alreadyPaidTitle: (what) => `${what}: ya está pagado`,
  alreadyPaidText: (when) =>
    `El ${when} se hizo un pago con esta referencia. Si de verdad quiere pagar otra vez, puede hacerlo.`,
  payAgain: 'Pagar otra vez',
  laterTitle: 'Espere un momento',
  laterText: (when) =>
    `Desde su red se ha preguntado por esto muchas veces. Inténtelo de nuevo ${when}. No se ha cobrado nada.`,
  unavailableTitle: 'Por un momento no se pueden hacer pagos',
  notFoundTitle: 'No encontramos este pago',
  notFoundText: 'Compruebe que la dirección esté completa: a veces los correos parten los enlaces largos.',
  invalidTitle: 'Este enlace está dañado',
  invalidText:
    'Algo en su dirección no se puede leer. Abra otra vez el enlace de su correo, o pida uno nuevo.',
  signedChangedTitle: 'Este enlace se ha modificado por el camino',
  signedChangedText:
    'No dice lo que decía cuando se creó, así que no se puede pagar con él. No se ha cobrado nada. Abra otra vez el enlace de su correo o del sitio web, o pida uno nuevo a quien se lo envió.',
  signedExpiredText:
    'Solo se podía pagar durante un tiempo limitado. No se ha cobrado nada. Pida uno nuevo a quien se lo envió.',
  signedRequiredTitle: 'Este enlace no está completo',
  signedRequiredText:
    'Solo se puede pagar tal como se envió, y le falta una parte. No se ha cobrado nada. Abra otra vez el enlace de su correo o del sitio web, o pida uno nuevo a quien se lo envió.',
  dialogClose: 'Cerrar',
  dialogStay: 'Quedarme aquí',
  dialogUnderWay:
    'Su pago se está confirmando. Cerrar esta ventana no lo detiene: el botón sigue indicando cómo va.',
  misusedTitle: 'Este elemento de pago no está bien configurado',
  misused: {
    nothing_to_pay: 'Ponga en <artspay-pay> un atributo link="…", o bien invoice="…" con reference y amount.',
    link_and_invoice: 'Ponga en <artspay-pay> link="…" o invoice="…", no los dos.',
    bad_base: 'El atributo base="…" de <artspay-pay> debe ser un origen como https://pay.example.',
  },
};
