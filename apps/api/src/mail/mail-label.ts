import { escapeHtml } from '#api/pages/html';
import type { ReceiptLine } from '#api/receipt/receipt-lines';

/** The wall label of the pay page, as mail programs can show it: a table, its styles on each cell. */
export const styles = {
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
  foot: 'margin:28px 0 0;padding-top:16px;border-top:1px solid #ddd8cc;color:#6a665d;font-size:14px',
  link: 'color:#1c1b18',
} as const;

type MailPage = {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  /** What a test says above everything. */
  readonly test: string | null;
};

/** A whole mail as HTML that needs nothing from elsewhere. */
export const label = ({ lang, dir, title, test }: MailPage, body: string): string => `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="color-scheme" content="light"><title>${escapeHtml(title)}</title></head>
<body dir="${dir}" style="${styles.wall}"><div style="${styles.label}">
${test === null ? '' : `<p style="${styles.test}">${test}</p>`}
${body}
</div></body></html>`;

/** Mail programs know sides, not `start` and `end`. */
const sides = { ltr: ['left', 'right'], rtl: ['right', 'left'] } as const;

export const linesTable = (lines: readonly ReceiptLine[], dir: keyof typeof sides): string =>
  `<table role="presentation" style="${styles.table}">${lines
    .map(
      ([name, value]) =>
        `<tr><th scope="row" align="${sides[dir][0]}" style="${styles.name};text-align:${sides[dir][0]};padding-${sides[dir][1]}:16px">${escapeHtml(name)}</th><td align="${sides[dir][1]}" style="${styles.value};text-align:${sides[dir][1]}">${escapeHtml(value)}</td></tr>`,
    )
    .join('')}</table>`;

export const linesAsText = (lines: readonly ReceiptLine[]): string =>
  lines.map(([name, value]) => `${name}: ${value}`).join('\n');
