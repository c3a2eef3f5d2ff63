import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cardWords } from '../../components/card-words.ts';
import type { DotForm } from '../../components/status-dot.ts';
import '../../components/status-dot.ts';
import type { PaymentDetailFragment } from '../../generated/graphql.ts';
import { formatMoment, formatWhen } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';

type Attempt = PaymentDetailFragment['attempts']['edges'][number]['node'];

const words = text.payment.attempts;

const forms: Readonly<Record<Attempt['outcome'], DotForm>> = {
  OPEN: 'dashed',
  CAPTURED: 'paid',
  CAPTURED_LATE: 'attention',
  DECLINED: 'grey',
  LAPSED: 'grey',
};

const outcomeWords = ({ outcome, declineReason }: Attempt): string =>
  outcome === 'DECLINED' && declineReason !== null
    ? words.declined(words.reason[declineReason])
    : words.outcome[outcome];

const details = ({ card, cardFingerprint, advice }: Attempt): TemplateResult => html`
  ${
    card === null
      ? nothing
      : html`<p>
          ${cardWords(card)}${
            cardFingerprint === null
              ? nothing
              : html` · <span title=${words.cardHint}>${words.card(cardFingerprint)}</span>`
          }
        </p>`
  }
  ${advice === null ? nothing : html`<p>${words.told(words.advice[advice])}</p>`}
`;

/** Every try at the gateway, newest first, in words. */
export const attemptList = (
  { edges, pageInfo }: PaymentDetailFragment['attempts'],
  timeZone: string,
): TemplateResult => html`
  <ol class="entries">
    ${repeat(
      edges.map(({ node }) => node),
      ({ reference }) => reference,
      (attempt) => html`
        <li>
          <status-dot form=${forms[attempt.outcome]}>${outcomeWords(attempt)}</status-dot>
          <time datetime=${attempt.createdAt} title=${formatMoment(attempt.createdAt, timeZone)}
            >${formatWhen(attempt.createdAt, timeZone)}</time
          >
          <div class="details">${details(attempt)}</div>
        </li>
      `,
    )}
  </ol>
  ${pageInfo.hasNextPage ? html`<p class="soft">${words.older}</p>` : nothing}
`;
