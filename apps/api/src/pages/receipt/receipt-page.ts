import type { ReceiptStanding } from '@artspay/core/receipt/receipt';
import { standingOf } from '@artspay/core/receipt/receipt';
import { brandSheetPath } from '#api/branding/brand-sheet';
import { logoPath } from '#api/branding/logo-url';
import { escapeHtml, htmlPage, icon } from '#api/pages/html';
import type { StandingReceipt } from '#api/receipt/read-receipt';
import { type ReceiptLine, writeReceipt } from '#api/receipt/receipt-lines';
import type { ReceiptLanguage } from '#api/text/receipt/receipt-language';

/** A filled dot means paid, and only that. */
const dots: Readonly<Record<ReceiptStanding, string>> = {
  paid: '<span class="dot paid" aria-hidden="true"></span>',
  partly_refunded: '<span class="dot partly" aria-hidden="true"></span>',
  refunded: '',
};

const list = (name: string, lines: readonly ReceiptLine[]): string =>
  `<dl class="${name}">${lines
    .map(([term, value]) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd></div>`)
    .join('')}</dl>`;

/** Complete without script; with it, there is a button that prints. */
export const receiptPage = (standing: StandingReceipt, language: ReceiptLanguage): string => {
  const { words } = language;
  const written = writeReceipt(standing, language);
  const { number, payee, reference, notes, about } = written;
  const { logo, brandColour } = standing.payee;
  return htmlPage({
    lang: words.lang,
    dir: words.dir,
    title: words.title(number, payee),
    head: `${icon}
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/receipts/receipt.css">${brandColour === null ? '' : `\n<link rel="stylesheet" href="${brandSheetPath(brandColour)}">`}
<script type="module" src="/receipts/print.js"></script>`,
    body: `${standing.mode === 'test' ? `<header class="test">${words.test}</header>` : ''}
<main>
${logo === null ? '' : `<img class="logo" src="${logoPath(logo)}" alt="${escapeHtml(payee)}" width="${logo.width}" height="${logo.height}">`}
<p class="who"><bdi>${escapeHtml(payee)}</bdi></p>
<p class="what"><bdi>${escapeHtml(reference)}</bdi></p>
<h1>${written.heading}</h1>
<p class="standing">${dots[standingOf(standing.receipt)]}${written.standing}</p>
${list('facts', written.facts)}
${list('sums', written.sums)}
${notes.map((note) => `<p class="note">${note}</p>`).join('\n')}
${about.length === 0 ? '' : `<p class="about">${about.map(escapeHtml).join('<br>')}</p>`}
<button type="button" id="print" hidden>${words.print}</button>
</main>`,
  });
};
