import type { NoticeEventName, NoticeKind } from '@artspay/core/notice/notice';

/** What stands in the mails that tell staff what happened. English, as the admin is. */
export const noticeWords = {
  lang: 'en',
  dir: 'ltr' as const,
  locale: 'en-AU',
  test: 'Test: no money moved',
  testSubject: (subject: string) => `[Test] ${subject}`,

  /** The subject of a mail about one thing. */
  one: {
    'payment.succeeded': (amount, reference) => `Paid: ${amount} for ${reference}`,
    'payment.captured_late': (amount, reference) => `Late money waits for you: ${amount} for ${reference}`,
    'payment.captured_twice': (amount, reference) => `Paid twice: ${amount} for ${reference}`,
    'dispute.opened': (amount, reference) => `Disputed: ${amount} for ${reference}`,
    'refund.declined': (amount, reference) => `A refund was refused: ${amount} for ${reference}`,
    'refund.lapsed': (amount, reference) => `A refund was not sent: ${amount} for ${reference}`,
    'refund.failed': (amount, reference) => `A refund came back: ${amount} for ${reference}`,
  } satisfies Record<NoticeEventName, (amount: string, reference: string) => string>,

  /** The subject of a mail about several. */
  several: {
    payment: (count, sum) => `${count} payments: ${sum}`,
    late_money: (count, sum) => `Late money waits for you: ${count} payments, ${sum}`,
    dispute: (count, sum) => `${count} payments are disputed: ${sum}`,
    failure: (count) => `${count} things did not work and need you`,
  } satisfies Record<NoticeKind, (count: number, sum: string) => string>,

  /** What happened, and what to do. */
  meaning: {
    'payment.succeeded': 'The payment was made. There is nothing to do.',
    'payment.captured_late':
      'The money arrived after its payment had ended, so it is not counted as paid. Keep it or refund it: you decide.',
    'payment.captured_twice':
      'The payer was charged twice for one payment. Look at the payment, and refund what was taken too much.',
    'dispute.opened':
      'The payer’s bank has taken this payment up. Answer at your payment gateway, in time; nothing can be refunded here meanwhile.',
    'refund.declined': 'The gateway or the bank said no. Nothing went back to the payer. You can try again.',
    'refund.lapsed': 'It never reached the gateway. Nothing went back to the payer. You can try again.',
    'refund.failed':
      'The money went back, but the payer’s bank returned it to you. Ask the payer how they would like to get it.',
  } satisfies Record<NoticeEventName, string>,

  reference: 'Reference',
  amount: 'Amount',
  card: 'Card',
  cardEnding: (brand: string, lastFour: string) => `${brand} ending ${lastFour}`,
  when: 'Date',
  open: 'Open the payment',
  more: (count: number) => `And ${count} more: they stand in the admin.`,
  openAll: 'Open the admin',
  why: (merchant: string) => `You get this because you belong to ${merchant}.`,
  settings: 'Choose which mails you get',

  kinds: {
    payment: 'payments',
    late_money: 'late money',
    dispute: 'disputes',
    failure: 'what did not work',
  } satisfies Record<NoticeKind, string>,
  stopTitle: (kind: string) => `Stop mails about ${kind}?`,
  stopText: 'Your other mails go on. You can switch these on again in the admin.',
  stopButton: 'Stop these mails',
  stoppedTitle: 'Done',
  stoppedText: (kind: string) => `You get no more mails about ${kind}.`,
  unknownTitle: 'We cannot read this address',
  unknownText: 'It is not complete, or an old one. In the admin you choose which mails you get.',
};
