import type { ReceiptStanding } from '@artspay/core/receipt/receipt';
import { standingOf } from '@artspay/core/receipt/receipt';
import { escapeHtml, htmlPage, icon } from '#api/pages/html';
import type { StandingReceipt } from '#api/receipt/read-receipt';
import { type ReceiptLine, writeReceipt } from '#api/receipt/receipt-lines';
import type { ReceiptWords } from '#api/text/receipt-words';

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
export const receiptPage = (standing: StandingReceipt, words: ReceiptWords, locale: string): string => {
  const written = writeReceipt(standing, words, locale);
  const { number, payee, reference, notes } = written;
  return htmlPage({
    lang: words.lang,
    dir: 'ltr',
    title: words.title(number, payee),
    head: `${icon}
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/receipts/receipt.css">
<script type="module" src="/receipts/print.js"></script>`,
    body: `${standing.mode === 'test' ? `<header class="test">${words.test}</header>` : ''}
<main>
<p class="who">${escapeHtml(payee)}</p>
<p class="what">${escapeHtml(reference)}</p>
<h1>${written.heading}</h1>
<p class="standing">${dots[standingOf(standing.receipt)]}${written.standing}</p>
${list('facts', written.facts)}
${list('sums', written.sums)}
${notes.map((note) => `<p class="note">${note}</p>`).join('\n')}
<button type="button" id="print" hidden>${words.print}</button>
</main>`,
  });
};
