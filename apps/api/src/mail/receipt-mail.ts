import type { StandingReceipt } from '#api/receipt/read-receipt';
import { label, linesAsText, linesTable, styles } from '#api/mail/mail-label';
import type { Mail } from '#api/mail/mailer';
import { escapeHtml } from '#api/pages/html';
import { writeReceipt } from '#api/receipt/receipt-lines';
import type { ReceiptLanguage } from '#api/text/receipt/receipt-language';

/** The mail that brings a receipt: as HTML that needs nothing from elsewhere, and as plain text. */
export const receiptMail = (
  standing: StandingReceipt,
  { url, isCorrected }: { readonly url: string; readonly isCorrected: boolean },
  language: ReceiptLanguage,
): Omit<Mail, 'to' | 'id'> => {
  const { words } = language;
  const written = writeReceipt(standing, language);
  const { number, payee, reference, facts, sums, notes, about } = written;
  const isTest = standing.mode === 'test';
  const subject = (isCorrected ? words.subjectCorrected : words.subject)(number, payee);
  const opening = (isCorrected ? words.mailCorrected : words.mailOpening)(payee);
  const hasRefund = standing.receipt.kept.minor < standing.receipt.received.minor;
  const closing = [...(hasRefund ? [words.mailRefund] : []), ...notes, words.mailWhy];
  return {
    subject: isTest ? words.testSubject(subject) : subject,
    text: [
      ...(isTest ? [words.test] : []),
      opening,
      [payee, reference, written.heading, written.standing].join('\n'),
      linesAsText(facts),
      linesAsText(sums),
      `${words.mailLink}:\n${url}`,
      ...closing,
      ...(about.length === 0 ? [] : [about.join('\n')]),
    ].join('\n\n'),
    html: label(
      { ...words, title: subject, test: isTest ? words.test : null },
      `<p style="${styles.text}">${escapeHtml(opening)}</p>
<p style="${styles.who}"><bdi>${escapeHtml(payee)}</bdi></p>
<p style="${styles.what}"><bdi>${escapeHtml(reference)}</bdi></p>
<h1 style="${styles.heading}">${written.heading}</h1>
<p style="${styles.text}">${written.standing}</p>
${linesTable(facts, words.dir)}
${linesTable(sums, words.dir)}
<p style="${styles.note}"><a href="${url}" style="${styles.link}">${words.mailLink}</a></p>
${closing.map((note) => `<p style="${styles.note}">${note}</p>`).join('\n')}
${about.length === 0 ? '' : `<p style="${styles.note}">${about.map(escapeHtml).join('<br>')}</p>`}`,
    ),
  };
};
