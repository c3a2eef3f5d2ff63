import { css, html, nothing, type TemplateResult } from 'lit';
import type { LinkQuery } from '../../generated/graphql.ts';
import { formatMoment } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';

export type HeldTries = NonNullable<LinkQuery['paymentLink']>['heldTries'];

/** Says that tries were held back, how many, and what to do if it goes on. */
export const heldNote = (held: HeldTries, timeZone: string): TemplateResult | typeof nothing =>
  held === null
    ? nothing
    : html`<section class="paper held">
        <h2>${text.payment.held(held.count)}</h2>
        <p>${text.payment.heldHint(formatMoment(held.since, timeZone))}</p>
      </section>`;

export const heldNoteStyles = css`
  .held {
    border-color: var(--attention);
  }

  .held h2 {
    color: var(--attention);
    margin-bottom: 0.375rem;
  }
`;
