import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { View } from '../element/view.ts';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import { formatTime, textLocale } from '../i18n/format-when.ts';
import type { Notice } from '../state/pay-state.ts';

/** Why the form is there again, and that nothing was charged. */
export const noticeBox = (notice: Notice, words: OutcomeCatalogue, view: View): TemplateResult =>
  html`<div class="notice" tabindex="-1">
    ${attentionSign()}
    <div>
      ${notice.kind === 'details_changed' ? nothing : html`<strong>${words.notCharged}</strong>`}
      ${noticeText(notice, words, textLocale(view))}
    </div>
  </div>`;

/** What is wrong with a field, below it. */
export const fieldError = (id: string, text: string): TemplateResult =>
  html`<p class="error" id=${id}>${attentionSign()}<span>${text}</span></p>`;

const attentionSign = (): TemplateResult =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d="M8 1.5 15 14H1Z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
    <path d="M8 6v3.5M8 11.6v.4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
  </svg>`;

const noticeText = (notice: Notice, words: OutcomeCatalogue, locale: string): string => {
  switch (notice.kind) {
    case 'declined':
      return words.declined[notice.reason](
        notice.lastFour === null ? words.thisCard : words.theCard(notice.lastFour),
      );
    case 'lapsed':
      return words.lapsed;
    case 'cancelled':
      return words.cancelled;
    case 'details_changed':
      return words.detailsChanged;
    case 'never_arrived':
      return words.neverArrived;
    case 'not_sent':
      return words.notSent;
    case 'frame_failed':
      return words.frameFailed;
    case 'refused':
      return words.refused;
    case 'too_many':
      return words.tooMany(formatTime(notice.until, locale));
    case 'unavailable':
      return words.unavailable;
  }
};
