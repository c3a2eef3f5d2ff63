import type { ReceiptWords } from '#api/text/receipt/receipt-words';

export const pt: ReceiptWords = {
  lang: 'pt-BR',
  dir: 'ltr',
  locale: 'pt-BR',
  title: (number, payee) => `Recibo ${number} de ${payee}`,
  heading: (number) => `Recibo ${number}`,
  standing: {
    paid: 'Pago',
    partly_refunded: 'Pago e reembolsado em parte',
    refunded: 'Reembolsado por completo',
  },
  test: 'Teste: nenhum dinheiro foi movimentado',
  received: 'Recebido',
  when: 'Data',
  card: 'Cartão',
  cardEnding: (brand, lastFour) => `${brand} com final ${lastFour}`,
  refunded: (when) => `Reembolsado, ${when}`,
  refundPending: (when) => `Reembolso em andamento desde ${when}`,
  kept: 'Pago no fim',
  pendingNote: 'Um reembolso em andamento ainda não foi descontado.',
  caution: 'Este é o recibo de um pagamento. Ele não diz que uma fatura está quitada.',
  print: 'Imprimir',
  notFoundTitle: 'Não encontramos este recibo',
  notFoundText: 'Confira se o endereço está completo: e-mails às vezes cortam links longos.',

  subject: (number, payee) => `Seu recibo de ${payee}, ${number}`,
  subjectCorrected: (number, payee) => `Seu recibo corrigido de ${payee}, ${number}`,
  testSubject: (subject) => `[Teste] ${subject}`,
  mailOpening: (payee) => `Obrigado pelo seu pagamento a ${payee}.`,
  mailCorrected: (payee) => `Seu recibo de ${payee} mudou. Ele está assim agora; substitui o anterior.`,
  mailRefund: 'Os bancos levam até dez dias para mostrar um reembolso.',
  mailLink: 'Ver ou imprimir o recibo',
  mailWhy:
    'Você recebe este e-mail porque alguém pediu, depois de pagar, que este recibo fosse enviado a você.',
};
