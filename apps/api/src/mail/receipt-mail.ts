import type { StandingReceipt } from '#api/receipt/read-receipt';
import type { Mail } from '#api/mail/mailer';
import { escapeHtml } from '#api/pages/html';
import { type ReceiptLine, writeReceipt } from '#api/receipt/receipt-lines';
import type { ReceiptLanguage } from '#api/text/receipt/receipt-language';

/** The wall label of the pay page, as mail programs can show it: a table, its styles on each cell. */
const styles = {
  wall: 'margin:0;padding:32px 12px;background:#f3f1ec;color:#1c1b18;font:16px/1.5 system-ui,Helvetica,Arial,sans-serif',
  label:
    'max-width:560px;margin:0 auto;padding:28px;background:#fffefb;border:1px solid #ddd8cc;border-radius:3px',
  test: 'margin:0 0 16px;color:#8a5a00;font-size:14px',
  who: 'margin:24px 0 0;font-size:18px;font-weight:700',
  what: 'margin:0;font-size:17px;font-style:italic',
  heading: 'margin:16px 0 0;font-size:20px;line-height:1.3',
  text: 'margin:0',
  table: 'width:100%;margin-top:20px;border-collapse:collapse',
  name: 'padding:4px 0;color:#6a665d;vertical-align:top;font-weight:400',
  value: 'padding:4px 0;vertical-align:top',
  note: 'margin:16px 0 0;color:#6a665d;font-size:14px',
  link: 'color:#1c1b18',
} as const;

/** Mail programs know sides, not `start` and `end`. */
const sides = { ltr: ['left', 'right'], rtl: ['right', 'left'] } as const;

const table = (lines: readonly ReceiptLine[], dir: keyof typeof sides): string =>
  `<table role="presentation" style="${styles.table}">${lines
    .map(
      ([name, value]) =>
        `<tr><th scope="row" align="${sides[dir][0]}" style="${styles.name};text-align:${sides[dir][0]};padding-${sides[dir][1]}:16px">${escapeHtml(name)}</th><td align="${sides[dir][1]}" style="${styles.value};text-align:${sides[dir][1]}">${escapeHtml(value)}</td></tr>`,
    )
    .join('')}</table>`;

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
      textOf(facts),
      textOf(sums),
      `${words.mailLink}:\n${url}`,
      ...closing,
      ...(about.length === 0 ? [] : [about.join('\n')]),
    ].join('\n\n'),
    html: `<!doctype html>
<html lang="${words.lang}" dir="${words.dir}"><head><meta charset="utf-8"><meta name="color-scheme" content="light"><title>${escapeHtml(subject)}</title></head>
<body dir="${words.dir}" style="${styles.wall}"><div style="${styles.label}">
${isTest ? `<p style="${styles.test}">${words.test}</p>` : ''}
<p style="${styles.text}">${escapeHtml(opening)}</p>
<p style="${styles.who}"><bdi>${escapeHtml(payee)}</bdi></p>
<p style="${styles.what}"><bdi>${escapeHtml(reference)}</bdi></p>
<h1 style="${styles.heading}">${written.heading}</h1>
<p style="${styles.text}">${written.standing}</p>
${table(facts, words.dir)}
${table(sums, words.dir)}
<p style="${styles.note}"><a href="${url}" style="${styles.link}">${words.mailLink}</a></p>
${closing.map((note) => `<p style="${styles.note}">${note}</p>`).join('\n')}
${about.length === 0 ? '' : `<p style="${styles.note}">${about.map(escapeHtml).join('<br>')}</p>`}
</div></body></html>`,
  };
};

const textOf = (lines: readonly ReceiptLine[]): string =>
  lines.map(([name, value]) => `${name}: ${value}`).join('\n');
