import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import type { Notice } from '../state/pay-state.ts';

/** Why the form is there again, and that nothing was charged. */
export const noticeBox = (notice: Notice, words: OutcomeCatalogue): TemplateResult =>
  html`<div class="notice" tabindex="-1">
    ${notice.kind === 'details_changed' ? nothing : html`<strong>${words.notCharged}</strong>`}
    ${noticeText(notice, words)}
  </div>`;

const noticeText = (notice: Notice, words: OutcomeCatalogue): string => {
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
      return notice.message;
  }
};
