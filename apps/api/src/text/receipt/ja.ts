import type { ReceiptWords } from '#api/text/receipt/receipt-words';

export const ja: ReceiptWords = {
  lang: 'ja',
  dir: 'ltr',
  locale: 'ja',
  title: (number, payee) => `${payee} の領収書 ${number}`,
  heading: (number) => `領収書 ${number}`,
  standing: {
    paid: 'お支払い済み',
    partly_refunded: 'お支払い済み（一部返金）',
    refunded: '全額返金済み',
  },
  test: 'テスト：実際の入出金はありません',
  received: '領収金額',
  when: '日時',
  card: 'カード',
  cardEnding: (brand, lastFour) => `${brand}（末尾 ${lastFour}）`,
  refunded: (when) => `返金（${when}）`,
  refundPending: (when) => `返金手続き中（${when} から）`,
  kept: '差引お支払い額',
  pendingNote: '手続き中の返金は、まだ差し引かれていません。',
  caution: 'これはお支払いの領収書です。請求書の精算完了を示すものではありません。',
  print: '印刷',
  notFoundTitle: 'この領収書が見つかりません',
  notFoundText:
    'アドレスが途中で切れていないかご確認ください。メールでは長いリンクが分かれることがあります。',

  subject: (number, payee) => `${payee} からの領収書 ${number}`,
  subjectCorrected: (number, payee) => `${payee} からの訂正済み領収書 ${number}`,
  testSubject: (subject) => `[テスト] ${subject}`,
  mailOpening: (payee) => `${payee} へのお支払いありがとうございます。`,
  mailCorrected: (payee) =>
    `${payee} の領収書の内容が変わりました。現在の内容は次のとおりで、以前の領収書に代わるものです。`,
  mailRefund: '返金が明細に表示されるまで、最長で 10 日ほどかかります。',
  mailLink: '領収書を表示・印刷する',
  mailWhy: 'このメールは、お支払いの後にこの領収書の送付が依頼されたためお送りしています。',
};
