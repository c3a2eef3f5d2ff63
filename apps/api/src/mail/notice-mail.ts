import type { Mode } from '@artspay/core/merchant/scope';
import { formatMoney } from '@artspay/core/money/format-money';
import { addMoney, type Money } from '@artspay/core/money/money';
import type { Notice, NoticeKind } from '@artspay/core/notice/notice';
import type { Mail } from '#api/mail/mailer';
import { label, linesAsText, linesTable, styles } from '#api/mail/mail-label';
import { escapeHtml } from '#api/pages/html';
import type { ReceiptLine } from '#api/receipt/receipt-lines';
import { formatWhen } from '#api/text/format-when';
import { noticeWords as words } from '#api/text/notice-words';

/** More than these are counted and summed only. */
const mostShown = 50;

export type NoticeFacts = {
  readonly name: string;
  readonly timeZone: string;
  readonly mode: Mode;
  readonly publicUrl: string;
};

const format = (amount: Money): string => formatMoney(amount, words.locale).full;

/** One sum for each currency, in the order in which they came. */
const sumOf = (notices: readonly Notice[]): string => {
  const sums = new Map<string, Money>();
  for (const { amount } of notices) {
    const before = sums.get(amount.currency);
    sums.set(amount.currency, before === undefined ? amount : addMoney(before, amount));
  }
  return new Intl.ListFormat(words.lang).format([...sums.values()].map(format));
};

const subjectOf = (kind: NoticeKind, notices: readonly Notice[]): string => {
  const [only, ...others] = notices;
  return only !== undefined && others.length === 0
    ? words.one[only.eventName](format(only.amount), only.reference)
    : words.several[kind](notices.length, sumOf(notices));
};

const factsOf = ({ reference, amount, card, occurredAt }: Notice, timeZone: string): ReceiptLine[] => [
  [words.reference, reference],
  [words.amount, format(amount)],
  ...(card === null ? [] : [[words.card, words.cardEnding(card.brand, card.lastFour)] as const]),
  [words.when, formatWhen(occurredAt, timeZone, words.locale)],
];

/** The mail that tells one person what happened, one thing or several of one kind. */
export const noticeMail = (
  kind: NoticeKind,
  notices: readonly Notice[],
  { name, timeZone, mode, publicUrl }: NoticeFacts,
): Omit<Mail, 'to' | 'id'> => {
  const subject = subjectOf(kind, notices);
  const shown = notices.slice(0, mostShown).map((notice) => ({
    facts: factsOf(notice, timeZone),
    meaning: words.meaning[notice.eventName],
    url: `${publicUrl}/admin/payments/${notice.paymentId}`,
  }));
  const hidden = notices.length - shown.length;
  const settings = `${publicUrl}/admin/settings/notifications`;
  const isTest = mode === 'test';
  return {
    subject: isTest ? words.testSubject(subject) : subject,
    text: [
      ...(isTest ? [words.test] : []),
      subject,
      ...shown.map(({ facts, meaning, url }) =>
        [linesAsText(facts), meaning, `${words.open}:\n${url}`].join('\n'),
      ),
      ...(hidden > 0 ? [`${words.more(hidden)}\n${publicUrl}/admin/`] : []),
      `${words.why(name)}\n${words.settings}:\n${settings}`,
    ].join('\n\n'),
    html: label(
      { ...words, title: subject, test: isTest ? words.test : null },
      `<h1 style="${styles.heading}">${escapeHtml(subject)}</h1>
${shown
  .map(
    ({ facts, meaning, url }) => `${linesTable(facts, words.dir)}
<p style="${styles.note}">${escapeHtml(meaning)} <a href="${url}" style="${styles.link}">${words.open}</a></p>`,
  )
  .join('\n')}
${hidden > 0 ? `<p style="${styles.note}">${words.more(hidden)} <a href="${publicUrl}/admin/" style="${styles.link}">${words.openAll}</a></p>` : ''}
<p style="${styles.foot}">${escapeHtml(words.why(name))} <a href="${settings}" style="${styles.link}">${words.settings}</a></p>`,
    ),
  };
};
