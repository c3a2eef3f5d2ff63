import type { OutcomeCatalogue } from './en-outcomes.ts';

export const koOutcomes: OutcomeCatalogue = {
  needsScript:
    '카드를 입력하려면 JavaScript가 필요한데, 꺼져 있거나 불러오지 못했습니다. 결제되지 않았습니다.',
  amountErrors: {
    empty: '금액을 입력해 주세요.',
    unreadable: (example) => `금액을 읽을 수 없습니다. ${example}처럼 입력해 주세요.`,
    other_currency: (currency) => `이 결제의 통화는 ${currency}입니다. 다른 통화는 빼 주세요.`,
    zero: '금액은 0보다 커야 합니다.',
    too_large: '카드로 결제하기에는 금액이 너무 큽니다.',
    below_minimum: (least) => `여기서 결제할 수 있는 최소 금액은 ${least}입니다.`,
    above_maximum: (most) => `여기서 결제할 수 있는 최대 금액은 ${most}입니다.`,
    nothing_chosen: '금액을 고르거나 다른 금액을 입력해 주세요.',
  },
  language: '언어',
  otherAmount: '다른 금액',
  limits: {
    between: (least, most) => `${least}부터 ${most}까지`,
    atLeast: (least) => `${least} 이상`,
    atMost: (most) => `최대 ${most}`,
  },
  referenceErrors: {
    empty: '무엇을 결제하시는지 알 수 있도록 결제 내용을 입력해 주세요.',
    card_number: '카드 번호처럼 보입니다. 카드 번호는 아래 카드 칸에만 입력해 주세요.',
    refused: '이 내용은 쓸 수 없습니다. 한 줄에 일반 문자 100자 이내로 입력해 주세요.',
  },
  closeable: (payee) =>
    `카드사의 응답이 평소보다 늦어지고 있습니다. 이 페이지를 닫으셔도 됩니다. 저희가 계속 확인하며, 결과는 ${payee}에 전달됩니다.`,
  actionTitle: '카드사에서 본인인지 확인합니다',
  actionCancel: '취소하고 다른 카드 쓰기',
  actionCancelling: '취소하는 중',

  pendingTitle: '카드사에 확인하고 있습니다',
  pendingText: (payee) =>
    `몇 분 걸릴 수 있습니다. 이 페이지를 닫으셔도 됩니다. 저희가 카드사에 계속 확인하며, 결과는 ${payee}에 전달됩니다. 다시 결제하지 말아 주세요.`,
  paidTitle: '결제되었습니다. 감사합니다',
  paidAmount: '금액',
  paidRefunded: '환불',
  paidLeft: '최종 결제 금액',
  refundedTitle: '환불되었습니다',
  refundedText: '전액이 카드로 환불되었습니다. 카드 내역에 표시되기까지 최대 열흘이 걸립니다.',
  paidReference: '결제 내용',
  paidCard: '카드',
  paidWhen: '일시',
  paidReceipt: '영수증',
  cardEnding: (brand, lastFour) => `${brand} 끝번호 ${lastFour}`,
  thisCard: '사용하신 카드',
  theCard: (lastFour) => `끝번호 ${lastFour} 카드`,
  notCharged: '결제되지 않았습니다.',
  declined: {
    DECLINED: (card) => `카드사에서 ${card}를 승인하지 않았습니다. 다른 카드로는 대개 결제됩니다.`,
    INSUFFICIENT_FUNDS: (card) => `${card}의 잔액이나 한도가 부족합니다. 다른 카드를 써 보세요.`,
    EXPIRED_CARD: (card) => `${card}의 유효 기간이 지났다고 합니다. 날짜를 확인하거나 다른 카드를 써 주세요.`,
    INCORRECT_CVC: (card) =>
      `보안 코드가 ${card}와 맞지 않습니다. 카드에 적힌 짧은 번호를 다시 입력해 주세요.`,
    AUTHENTICATION_FAILED: (card) =>
      `카드사에서 ${card}의 본인 확인을 마치지 못했습니다. 다시 시도하거나 다른 카드를 써 주세요.`,
    PROCESSING_ERROR: (card) => `카드사에서 지금 ${card}를 처리하지 못했습니다. 잠시 후 다시 시도해 주세요.`,
    CARD_DETAILS_EXPIRED: () => '카드 정보를 입력하신 지 너무 오래되었습니다. 버튼을 다시 눌러 주세요.',
  },
  lapsed: '결제가 완료되지 않았습니다. 다시 시도하실 수 있습니다.',
  cancelled: '카드사 페이지에서 취소하셨습니다. 같은 카드를 다시 쓰거나 다른 카드를 써 주세요.',
  detailsChanged: '그사이 결제 내용이 바뀌었습니다. 결제하기 전에 금액을 확인해 주세요.',
  refused: '지금 상태로는 결제할 수 없습니다. 페이지를 새로 고치고 내용을 확인해 주세요.',
  neverArrived: '결제 요청이 저희에게 닿기 전에 연결이 끊겼습니다. 다시 시도하실 수 있습니다.',
  notSent: '연결할 수 없었습니다. 인터넷 연결을 확인하고 다시 시도해 주세요.',
  tooMany: (time) =>
    `시도 횟수가 너무 많아 이번에는 카드사에 보내지 않았습니다. ${time}부터 다시 결제하실 수 있으며, 입력하신 내용은 그대로 남습니다.`,
  unavailable: '지금은 결제를 받을 수 없습니다. 입력하신 내용은 그대로 남으니 1~2분 뒤에 다시 시도해 주세요.',
  frameFailed: '카드 입력란을 불러오지 못했습니다. 인터넷 연결을 확인하고 페이지를 새로 고쳐 주세요.',
  askAmbiguousTitle: '청구서 금액이 어느 쪽인가요?',
  askAmbiguousText: (written) => `링크에는 ‘${written}’이라고 되어 있는데, 두 가지로 읽을 수 있습니다.`,
  askUnreadableTitle: '청구서 금액이 얼마인가요?',
  askUnreadableText: (written) => `링크에는 ‘${written}’이라고 되어 있는데, 금액으로 읽을 수 없습니다.`,
  askMissingText: '링크에 금액이 들어 있지 않습니다.',
  askOther: '다른 금액',
  askContinue: '계속',
  notReplacedTitle: '아직 채워지지 않은 링크입니다',
  notReplacedText: '청구서 번호와 금액이 들어갈 자리에 아직 자리 표시 글자가 남아 있습니다.',
  notReplacedSteps: (payee) => [
    `청구서를 결제하시려면: 청구서와 함께 온 이메일의 링크를 열거나, ${payee}에 새 링크를 요청해 주세요.`,
    `${payee} 담당자이시라면: 이것은 서식이며 정상입니다. 청구서를 보낼 때 청구 프로그램이 채워 넣습니다. 자신에게 한 통 보내 확인해 보세요.`,
  ],
  contradictionTitle: '금액이 이 링크와 맞지 않습니다',
  contradictionText: (written, currency) =>
    `‘${written}’이라고 되어 있지만, 이 링크는 ${currency} 결제용입니다. 결제되지 않았습니다.`,
  contradictionHelp: (payee) => `어느 쪽이 맞는지 ${payee}에 문의해 주세요.`,
  closedPaidTitle: '한 번만 결제하는 링크이며, 이미 결제되었습니다',
  closedPaidText: (when) => `결제 일시: ${when}.`,
  closedSpentTitle: '남은 자리가 없습니다',
  closedSpentText: (_, written, payee) =>
    `이 링크는 ${written}번까지 결제할 수 있으며, 모두 결제되었습니다. 고객님은 결제되지 않았습니다. 다른 방법이 있는지는 ${payee}에 문의해 주세요.`,
  closedExpiredTitle: '기한이 지난 링크입니다',
  closedExpiredText: (until, payee) =>
    `${until === null ? '' : `결제 기한은 ${until}까지였습니다. `}이제 결제를 받지 않습니다. 결제되지 않았습니다. 그래도 결제를 원하시면 ${payee}에 연락해 주세요.`,
  closedPendingTitle: '결제가 진행 중입니다',
  closedPendingText:
    '지금 다른 분이 결제하고 있으며 카드사의 응답을 기다리고 있습니다. 완료되지 않으면 여기서 결제하실 수 있습니다.',
  closedDeactivatedTitle: '더 이상 쓰지 않는 링크입니다',
  closedDeactivatedText: (payee) => `${payee}에 새 링크를 요청해 주세요. 결제되지 않았습니다.`,
  closedNotSetUpTitle: (payee) => `${payee}: 아직 여기서 카드를 받을 수 없습니다`,
  closedNotSetUpText: '결제 링크는 맞지만 카드 결제가 아직 설정되지 않았습니다. 결제되지 않았습니다.',
  checkAgain: '다시 확인',
  alreadyPaidTitle: (what) => `${what}: 결제 완료`,
  alreadyPaidText: (when) =>
    `이 내용의 결제가 ${when}에 이루어졌습니다. 한 번 더 결제하시려는 것이라면 그렇게 하실 수 있습니다.`,
  payAgain: '한 번 더 결제하기',
  laterTitle: '잠시 기다려 주세요',
  laterText: (when) =>
    `사용하시는 네트워크에서 요청이 매우 많았습니다. ${when}에 다시 시도해 주세요. 결제되지 않았습니다.`,
  unavailableTitle: '지금은 결제를 받을 수 없습니다',
  notFoundTitle: '이 결제를 찾을 수 없습니다',
  notFoundText: '주소가 완전한지 확인해 주세요. 이메일에서 긴 링크가 잘리는 경우가 있습니다.',
  invalidTitle: '손상된 링크입니다',
  invalidText: '주소에 읽을 수 없는 부분이 있습니다. 이메일의 링크를 다시 열거나 새 링크를 요청해 주세요.',
  misusedTitle: '결제 요소가 올바르게 설정되지 않았습니다',
  misused: {
    nothing_to_pay:
      '<artspay-pay>에 link="…" 속성을, 또는 invoice="…"와 함께 reference와 amount를 넣어 주세요.',
    link_and_invoice: '<artspay-pay>에는 link="…"와 invoice="…" 중 하나만 넣어 주세요.',
    bad_base: '<artspay-pay>의 base="…" 속성은 https://pay.example 같은 출처여야 합니다.',
  },
};
