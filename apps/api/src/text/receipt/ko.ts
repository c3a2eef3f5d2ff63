import type { ReceiptWords } from '#api/text/receipt/receipt-words';

export const ko: ReceiptWords = {
  lang: 'ko',
  dir: 'ltr',
  locale: 'ko',
  title: (number, payee) => `${payee} 영수증 ${number}`,
  heading: (number) => `영수증 ${number}`,
  standing: {
    paid: '결제됨',
    partly_refunded: '결제됨, 일부 환불됨',
    refunded: '전액 환불됨',
  },
  test: '테스트: 실제로 돈이 움직이지 않았습니다',
  received: '받은 금액',
  when: '날짜',
  card: '카드',
  cardEnding: (brand, lastFour) => `${brand}, 끝자리 ${lastFour}`,
  refunded: (when) => `환불됨, ${when}`,
  refundPending: (when) => `환불 진행 중, ${when}부터`,
  kept: '최종 결제 금액',
  pendingNote: '진행 중인 환불은 아직 빠지지 않았습니다.',
  caution: '이것은 결제 영수증입니다. 청구서가 정산되었다는 뜻은 아닙니다.',
  print: '인쇄',
  notFoundTitle: '이 영수증을 찾을 수 없습니다',
  notFoundText: '주소가 잘리지 않았는지 확인해 주세요. 이메일에서 긴 링크가 나뉘는 경우가 있습니다.',

  subject: (number, payee) => `${payee} 영수증, ${number}`,
  subjectCorrected: (number, payee) => `${payee} 정정 영수증, ${number}`,
  testSubject: (subject) => `[테스트] ${subject}`,
  mailOpening: (payee) => `${payee}에 결제해 주셔서 감사합니다.`,
  mailCorrected: (payee) =>
    `${payee} 영수증이 변경되었습니다. 아래가 현재 내용이며, 이전 영수증을 대신합니다.`,
  mailRefund: '환불이 카드 내역에 표시되기까지 최대 열흘이 걸립니다.',
  mailLink: '영수증 보기 또는 인쇄',
  mailWhy: '결제 후 이 영수증을 보내 달라는 요청이 있어 보내 드리는 메일입니다.',
};
