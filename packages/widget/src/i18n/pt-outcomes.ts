import type { OutcomeCatalogue } from './en-outcomes.ts';

export const ptOutcomes: OutcomeCatalogue = {
  needsScript:
    'Para digitar um cartão é preciso JavaScript, que está desligado ou não foi carregado. Nada foi cobrado.',
  amountErrors: {
    empty: 'Digite um valor.',
    unreadable: (example) => `Não conseguimos ler este valor. Digite assim: ${example}.`,
    other_currency: (currency) => `Este pagamento é em ${currency}; não indique outra moeda.`,
    zero: 'O valor precisa ser maior que zero.',
    too_large: 'Este valor é alto demais para um pagamento com cartão.',
    below_minimum: (least) => `O mínimo que você pode pagar aqui é ${least}.`,
    above_maximum: (most) => `O máximo que você pode pagar aqui é ${most}.`,
    nothing_chosen: 'Escolha um valor ou digite outro.',
  },
  title: (payee) => `Pagar ${payee}`,
  language: 'Idioma',
  change: 'Mudar o valor',
  otherAmount: 'Outro valor',
  limits: {
    between: (least, most) => `De ${least} a ${most}`,
    atLeast: (least) => `${least} ou mais`,
    atMost: (most) => `Até ${most}`,
  },
  referenceErrors: {
    empty: 'Digite uma referência, para que saibam o que você pagou.',
    card_number: 'Isto parece um número de cartão. Digite-o só abaixo, nos campos do cartão.',
    refused: 'Esta referência não pode ser usada. Use até 100 caracteres simples em uma linha.',
  },
  optional: '(opcional)',
  noAnswer: 'Sem resposta',
  answerErrors: {
    TEXT: 'Digite uma resposta.',
    CHOICE: 'Escolha uma destas opções.',
    CONSENT: 'Marque esta caixa para pagar.',
    refused: 'Esta resposta não pode ser usada. Use até 200 caracteres simples em uma linha.',
  },
  checkingCard: 'Verificando o seu cartão',
  closeable: (payee) =>
    `O seu banco está demorando mais que o normal. Você pode fechar esta página: continuamos perguntando, e ${payee} verá o resultado.`,
  actionTitle: 'O seu banco quer saber se é você mesmo',
  actionCancel: 'Cancelar e usar outro cartão',
  actionCancelling: 'Cancelando',

  pendingTitle: 'Confirmando com o seu banco',
  pendingText: (payee) =>
    `Isso pode levar alguns minutos. Você pode fechar esta página: continuamos perguntando ao seu banco, e ${payee} verá o resultado. Por favor, não pague uma segunda vez.`,
  paidTitle: 'Pago, obrigado',
  paidAmount: 'Valor',
  paidRefunded: 'Reembolsado',
  paidLeft: 'Pago no final',
  refundedTitle: 'Reembolsado',
  refundedText: 'Tudo voltou para o seu cartão. Os bancos levam até dez dias para mostrar.',
  paidReference: 'Referência',
  paidCard: 'Cartão',
  paidWhen: 'Quando',
  paidReceipt: 'Recibo',
  receiptOpen: 'Recibo',
  receiptPrint: 'Imprimir',
  mailOpen: 'E-mail',
  mailLabel: 'Enviar o recibo por e-mail para',
  mailSend: 'Enviar',
  mailSending: 'Enviando',
  mailSent: (to) => `O recibo está a caminho de ${to}.`,
  mailErrors: {
    not_an_address: 'Isto não é um único endereço de e-mail, como ada@example.org.',
    card_number: 'Isto parece um número de cartão. Digite um endereço de e-mail.',
    too_many: 'Este recibo já foi enviado para três endereços. Você ainda pode abri-lo e imprimi-lo.',
    later: 'Não é possível enviá-lo agora. Tente de novo em alguns minutos; seu pagamento está seguro.',
    not_sent:
      'Não foi possível falar conosco. Verifique sua conexão e tente de novo; seu pagamento está seguro.',
  },
  cardEnding: (brand, lastFour) => `${brand} com final ${lastFour}`,
  thisCard: 'o seu cartão',
  theCard: (lastFour) => `o cartão com final ${lastFour}`,
  notCharged: 'Nada foi cobrado.',
  declined: {
    DECLINED: (card) => `O seu banco recusou ${card}. Com outro cartão costuma dar certo.`,
    INSUFFICIENT_FUNDS: (card) =>
      `O saldo ou limite não é suficiente para pagar com ${card}. Tente outro cartão.`,
    EXPIRED_CARD: (card) => `O seu banco diz que ${card} venceu. Confira a data ou use outro cartão.`,
    INCORRECT_CVC: (card) => `O CVV não confere para ${card}. Digite-o de novo; é o número curto do cartão.`,
    AUTHENTICATION_FAILED: (card) =>
      `O seu banco não conseguiu confirmar que era você com ${card}. Tente de novo ou use outro cartão.`,
    PROCESSING_ERROR: (card) =>
      `O seu banco não conseguiu processar ${card} agora. Tente de novo daqui a pouco.`,
    CARD_DETAILS_EXPIRED: () =>
      'Os dados do cartão ficaram abertos por tempo demais. Aperte o botão de novo.',
  },
  lapsed: 'O pagamento não foi concluído. Você pode tentar de novo.',
  cancelled: 'Você cancelou na página do seu banco. Use o mesmo cartão de novo, ou outro.',
  detailsChanged: 'Os dados deste pagamento mudaram nesse meio-tempo. Confira o valor antes de pagar.',
  refused: 'Este pagamento não pode ser feito assim. Carregue a página de novo e confira os dados.',
  neverArrived: 'A conexão caiu antes que o seu pagamento chegasse até nós. Você pode tentar de novo.',
  notSent: 'Não foi possível falar conosco. Verifique a sua conexão e tente de novo.',
  tooMany: (time) =>
    `Houve tentativas demais, por isso esta não foi enviada ao seu banco. Você pode pagar aqui de novo às ${time}; o que você digitou fica guardado.`,
  unavailable:
    'Por um momento não é possível pagar. O que você digitou fica guardado; tente de novo em um ou dois minutos.',
  frameFailed:
    'Os campos do cartão não foram carregados. Verifique a sua conexão e carregue esta página de novo.',
  askAmbiguousTitle: 'Qual é o valor da fatura?',
  askAmbiguousText: (written) => `O link diz “${written}”, que pode ser lido de duas maneiras.`,
  askUnreadableTitle: 'Qual é o valor da fatura?',
  askUnreadableText: (written) => `O link diz “${written}”, que não conseguimos ler como valor.`,
  askMissingText: 'O link não trouxe nenhum valor.',
  askOther: 'Outro valor',
  askContinue: 'Continuar',
  notReplacedTitle: 'Este link ainda não foi preenchido',
  notReplacedText: 'Ele ainda tem marcadores no lugar do número e do valor da fatura.',
  notReplacedSteps: (payee) => [
    `Se você vai pagar uma fatura: abra o link no e-mail que veio com ela, ou peça um novo a ${payee}.`,
    `Se você é ${payee}: este é o modelo, e ele funciona. O seu programa de faturamento o preenche quando envia uma fatura; envie uma para você mesmo para ver.`,
  ],
  contradictionTitle: 'O valor não combina com este link',
  contradictionText: (written, currency) =>
    `Ele diz “${written}”, mas este link é para pagamentos em ${currency}. Nada foi cobrado.`,
  contradictionHelp: (payee) => `Pergunte a ${payee} qual é o certo.`,
  tooMuchText: (written, most) =>
    `Ele diz “${written}”, mas aqui é possível pagar no máximo ${most} de uma vez. Nada foi cobrado.`,
  tooMuchHelp: (payee) => `Pergunte a ${payee} como pagar.`,
  closedPaidTitle: 'Este link era para um pagamento, e ele já foi feito',
  closedPaidText: (when) => `Pago em ${when}.`,
  closedSpentTitle: 'Não há mais vagas',
  closedSpentText: (_, written, payee) =>
    `Este link era para ${written} pagamentos, e todos já foram feitos. Nada foi cobrado de você. ${payee} pode dizer se há outra forma de pagar.`,
  closedExpiredTitle: 'Este link expirou',
  closedExpiredText: (until, payee) =>
    `${until === null ? 'Ele não' : `Ele podia ser pago até ${until} e não`} aceita mais pagamentos. Nada foi cobrado. Se você ainda quiser pagar, fale com ${payee}.`,
  closedPendingTitle: 'Há um pagamento em andamento',
  closedPendingText:
    'Alguém está pagando isto agora, e o banco ainda não respondeu. Se não der certo, você pode pagar aqui.',
  closedDeactivatedTitle: 'Este link não está mais em uso',
  closedDeactivatedText: (payee) => `Peça um novo a ${payee}. Nada foi cobrado.`,
  closedNotSetUpTitle: (payee) => `${payee} ainda não pode aceitar cartões aqui`,
  closedNotSetUpText:
    'O link de pagamento está certo, mas os pagamentos com cartão ainda não foram configurados. Nada foi cobrado.',
  checkAgain: 'Verificar de novo',
  alreadyPaidTitle: (what) => `${what}: já está pago`,
  alreadyPaidText: (when) =>
    `Um pagamento com esta referência foi feito em ${when}. Se você quer mesmo pagar mais uma vez, pode.`,
  payAgain: 'Pagar de novo',
  laterTitle: 'Espere um momento',
  laterText: (when) => `A sua rede perguntou por isto muitas vezes. Tente de novo ${when}. Nada foi cobrado.`,
  unavailableTitle: 'Por um momento não é possível pagar',
  notFoundTitle: 'Não encontramos este pagamento',
  notFoundText: 'Confira se o endereço está completo: e-mails às vezes cortam links longos.',
  invalidTitle: 'Este link está danificado',
  invalidText: 'Algo no endereço não pode ser lido. Abra de novo o link no seu e-mail, ou peça um novo.',
  signedChangedTitle: 'Este link foi alterado no caminho',
  signedChangedText:
    'Ele não diz mais o que dizia quando foi criado, por isso não é possível pagar com ele. Nada foi cobrado. Abra de novo o link no seu e-mail ou no site, ou peça um novo a quem o enviou.',
  signedExpiredText:
    'Só era possível pagar com ele por tempo limitado. Nada foi cobrado. Peça um novo a quem o enviou.',
  signedRequiredTitle: 'Este link não está completo',
  signedRequiredText:
    'Só é possível pagar com ele tal como foi enviado, e falta uma parte. Nada foi cobrado. Abra de novo o link no seu e-mail ou no site, ou peça um novo a quem o enviou.',
  dialogClose: 'Fechar',
  dialogStay: 'Ficar aqui',
  dialogUnderWay:
    'Seu pagamento está sendo confirmado. Fechar esta janela não o interrompe: o botão continua mostrando como ele está.',
  misusedTitle: 'Este elemento de pagamento não está bem configurado',
  misused: {
    nothing_to_pay: 'Dê a <artspay-pay> um atributo link="…", ou invoice="…" com reference e amount.',
    link_and_invoice: 'Dê a <artspay-pay> link="…" ou invoice="…", não os dois.',
    bad_base: 'O atributo base="…" de <artspay-pay> deve ser uma origem como https://pay.example.',
  },
};
