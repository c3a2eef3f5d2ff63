import type { OutcomeCatalogue } from './en-outcomes.ts';

export const jaOutcomes: OutcomeCatalogue = {
  needsScript:
    'カードの入力には JavaScript が必要ですが、無効になっているか読み込めませんでした。お支払いは行われていません。',
  amountErrors: {
    empty: '金額を入力してください。',
    unreadable: (example) => `金額を読み取れませんでした。${example} のように入力してください。`,
    other_currency: (currency) => `このお支払いの通貨は ${currency} です。ほかの通貨は入力しないでください。`,
    zero: '0 より大きい金額を入力してください。',
    too_large: 'カードでお支払いいただける上限を超えています。',
    below_minimum: (least) => `お支払いいただける最低額は ${least} です。`,
    above_maximum: (most) => `お支払いいただける最高額は ${most} です。`,
    nothing_chosen: '金額を選ぶか、別の金額を入力してください。',
  },
  title: (payee) => `${payee}へのお支払い`,
  language: '言語',
  change: '金額を変更する',
  otherAmount: '別の金額',
  limits: {
    between: (least, most) => `${least}～${most}`,
    atLeast: (least) => `${least} 以上`,
    atMost: (most) => `${most} まで`,
  },
  referenceErrors: {
    empty: '何のお支払いか分かるように、お支払い内容を入力してください。',
    card_number: 'カード番号のようです。カード番号は下のカード欄にだけ入力してください。',
    refused: 'この内容は使えません。改行や特殊な文字のない 100 文字以内で入力してください。',
  },
  optional: '（任意）',
  noAnswer: '回答しない',
  answerErrors: {
    TEXT: '回答を入力してください。',
    CHOICE: 'いずれかを選んでください。',
    CONSENT: 'お支払いには、ここにチェックを入れてください。',
    refused: 'この内容は使えません。改行や特殊な文字のない 200 文字以内で入力してください。',
  },
  checkingCard: 'カードを確認しています',
  closeable: (payee) =>
    `カード会社からの回答に時間がかかっています。このページを閉じても大丈夫です。引き続き確認し、結果は ${payee} に届きます。`,
  actionTitle: 'カード会社がご本人であることを確認します',
  actionCancel: '中止して別のカードを使う',
  actionCancelling: '中止しています',

  pendingTitle: 'カード会社に確認しています',
  pendingText: (payee) =>
    `数分かかることがあります。このページを閉じても大丈夫です。引き続きカード会社に確認し、結果は ${payee} に届きます。もう一度お支払いにならないようお願いします。`,
  paidTitle: 'お支払いありがとうございました',
  paidAmount: '金額',
  paidRefunded: '返金額',
  paidLeft: '返金後のお支払い額',
  refundedTitle: '返金済み',
  refundedText: '全額をカードに返金しました。明細に表示されるまで、最長で 10 日ほどかかります。',
  paidReference: 'お支払い内容',
  paidCard: 'カード',
  paidWhen: '日時',
  paidReceipt: '領収番号',
  receiptOpen: '領収書',
  receiptPrint: '印刷',
  mailOpen: 'メール',
  mailLabel: '領収書の送り先メールアドレス',
  mailSend: '送信',
  mailSending: '送信しています',
  mailSent: (to) => `領収書を ${to} にお送りしています。`,
  mailErrors: {
    not_an_address: 'メールアドレスを1つ入力してください（例: ada@example.org）。',
    card_number: 'カード番号のようです。メールアドレスを入力してください。',
    too_many: 'この領収書はすでに3つの宛先にお送りしました。引き続き開いて印刷していただけます。',
    later: 'ただいま送信できません。数分後にもう一度お試しください。お支払いには影響ありません。',
    not_sent:
      '接続できませんでした。通信環境をご確認のうえ、もう一度お試しください。お支払いには影響ありません。',
  },
  cardEnding: (brand, lastFour) => `${brand}（末尾 ${lastFour}）`,
  thisCard: 'お使いのカード',
  theCard: (lastFour) => `末尾 ${lastFour} のカード`,
  notCharged: 'お支払いは行われていません。',
  declined: {
    DECLINED: (card) =>
      `${card}は、カード会社の承認が得られませんでした。別のカードならお支払いいただけることがほとんどです。`,
    INSUFFICIENT_FUNDS: (card) => `${card}の残高または利用可能額が足りません。別のカードをお試しください。`,
    EXPIRED_CARD: (card) =>
      `${card}は有効期限が切れているとのことです。有効期限を確認するか、別のカードをお使いください。`,
    INCORRECT_CVC: (card) =>
      `${card}のセキュリティコードが一致しません。カードに記載されている短い番号を、もう一度入力してください。`,
    AUTHENTICATION_FAILED: (card) =>
      `${card}で、ご本人であることを確認できませんでした。もう一度試すか、別のカードをお使いください。`,
    PROCESSING_ERROR: (card) =>
      `ただいま${card}を処理できませんでした。しばらくしてからもう一度お試しください。`,
    CARD_DETAILS_EXPIRED: () => 'カード情報の入力から時間がたちすぎました。ボタンをもう一度押してください。',
  },
  lapsed: 'お支払いは完了しませんでした。もう一度お試しいただけます。',
  cancelled: 'カード会社のページで中止されました。同じカードをもう一度使うか、別のカードをお使いください。',
  detailsChanged: 'お支払いの内容が変更されました。金額を確認してからお支払いください。',
  refused: 'この内容ではお支払いいただけません。ページを読み込み直して、内容をご確認ください。',
  neverArrived: 'お支払いがこちらに届く前に接続が切れました。もう一度お試しいただけます。',
  notSent: '接続できませんでした。通信環境をご確認のうえ、もう一度お試しください。',
  tooMany: (time) =>
    `試行回数が多すぎたため、今回はカード会社に送信しませんでした。${time} 以降にもう一度お支払いいただけます。入力内容はそのまま残ります。`,
  unavailable:
    'ただいまお支払いを受け付けられません。入力内容はそのまま残ります。1～2 分後にもう一度お試しください。',
  frameFailed:
    'カードの入力欄を読み込めませんでした。通信環境をご確認のうえ、このページを読み込み直してください。',
  askAmbiguousTitle: '請求書の金額はどちらですか？',
  askAmbiguousText: (written) => `リンクには「${written}」とあり、2 通りに読めます。`,
  askUnreadableTitle: '請求書の金額はいくらですか？',
  askUnreadableText: (written) => `リンクには「${written}」とありますが、金額として読み取れません。`,
  askMissingText: 'リンクに金額が含まれていませんでした。',
  askOther: '別の金額',
  askContinue: '次へ',
  notReplacedTitle: 'このリンクはまだ完成していません',
  notReplacedText: '請求書の番号と金額が入るところが、仮の文字のままになっています。',
  notReplacedSteps: (payee) => [
    `請求書をお支払いになる方：請求書と一緒に届いたメールのリンクを開くか、${payee} に新しいリンクをご依頼ください。`,
    `${payee} の方：これはひな形で、正しく動いています。請求書を送ると、請求書ソフトが自動で書き換えます。ご自分宛てに 1 通送ってお確かめください。`,
  ],
  contradictionTitle: '金額がこのリンクと合いません',
  contradictionText: (written, currency) =>
    `「${written}」とありますが、このリンクは ${currency} でのお支払い用です。お支払いは行われていません。`,
  contradictionHelp: (payee) => `どちらが正しいか、${payee} にご確認ください。`,
  tooMuchText: (written, most) =>
    `「${written}」とありますが、ここで一度にお支払いいただけるのは ${most} までです。お支払いは行われていません。`,
  tooMuchHelp: (payee) => `お支払い方法については、${payee} にお問い合わせください。`,
  closedPaidTitle: 'このリンクは 1 回限りで、お支払いは済んでいます',
  closedPaidText: (when) => `${when}に支払われました。`,
  closedSpentTitle: '受付は終了しました',
  closedSpentText: (_, written, payee) =>
    `このリンクは ${written} 回分で、すべてお支払い済みです。お客様のお支払いは行われていません。ほかの方法については ${payee} にお問い合わせください。`,
  closedExpiredTitle: 'このリンクは期限が切れました',
  closedExpiredText: (until, payee) =>
    `${until === null ? '' : `期限は${until}でした。`}お支払いの受付は終わっています。お支払いは行われていません。お支払いをご希望の場合は、${payee} にご連絡ください。`,
  closedPendingTitle: 'お支払いの手続き中です',
  closedPendingText:
    '今どなたかがお支払い中で、カード会社の回答を待っています。完了しなかった場合は、ここでお支払いいただけます。',
  closedDeactivatedTitle: 'このリンクは現在使われていません',
  closedDeactivatedText: (payee) => `${payee} に新しいリンクをご依頼ください。お支払いは行われていません。`,
  closedNotSetUpTitle: (payee) => `${payee} はまだカードを受け付けていません`,
  closedNotSetUpText:
    'リンクは正しいのですが、カード払いの設定がまだ済んでいません。お支払いは行われていません。',
  checkAgain: 'もう一度確認する',
  alreadyPaidTitle: (what) => `${what} は支払い済みです`,
  alreadyPaidText: (when) =>
    `この内容のお支払いは${when}に行われています。もう一度お支払いになる場合は、そのままお進みいただけます。`,
  payAgain: 'もう一度支払う',
  laterTitle: '少しお待ちください',
  laterText: (when) =>
    `お使いのネットワークからのアクセスがとても多くなっています。${when}にもう一度お試しください。お支払いは行われていません。`,
  unavailableTitle: 'ただいまお支払いを受け付けられません',
  notFoundTitle: 'このお支払いは見つかりません',
  notFoundText:
    'アドレスが途中で切れていないかご確認ください。メールでは長いリンクが分かれることがあります。',
  invalidTitle: 'このリンクは壊れています',
  invalidText:
    'アドレスに読み取れない部分があります。メールのリンクをもう一度開くか、新しいリンクをご依頼ください。',
  signedChangedTitle: 'このリンクは途中で変更されています',
  signedChangedText:
    '作成時の内容と異なるため、このリンクではお支払いいただけません。お支払いは行われていません。メールやウェブサイトのリンクをもう一度開くか、送り主に新しいリンクをご依頼ください。',
  signedExpiredText:
    'お支払いいただける期間が限られていました。お支払いは行われていません。送り主に新しいリンクをご依頼ください。',
  signedRequiredTitle: 'このリンクは完全ではありません',
  signedRequiredText:
    '送られたままのリンクでのみお支払いいただけますが、一部が欠けています。お支払いは行われていません。メールやウェブサイトのリンクをもう一度開くか、送り主に新しいリンクをご依頼ください。',
  dialogClose: '閉じる',
  dialogStay: 'このままにする',
  dialogUnderWay:
    'お支払いを確認しています。閉じても手続きは止まりません。状況は引き続きボタンに表示されます。',
  misusedTitle: 'この支払い要素の設定が正しくありません',
  misused: {
    nothing_to_pay:
      '<artspay-pay> に link="…" 属性、または invoice="…" と reference、amount を指定してください。',
    link_and_invoice: '<artspay-pay> には link="…" か invoice="…" のどちらか一方を指定してください。',
    bad_base: '<artspay-pay> の base="…" 属性は https://pay.example のようなオリジンにしてください。',
  },
};
