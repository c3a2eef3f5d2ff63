import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentDetailFragment } from '../../generated/graphql.ts';
import { formatMoment } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';

type Answer = PaymentDetailFragment['answers'][number];

const words = text.payment.answers;

const given = ({ kind, answer, wording, agreed, answeredAt }: Answer, timeZone: string): TemplateResult =>
  kind === 'CONSENT'
    ? html`${
          agreed === true
            ? html`${words.agreed} ·
                <time datetime=${answeredAt}>${formatMoment(answeredAt, timeZone)}</time>`
            : words.notAgreed
        } <span class="soft wording">“${wording}”</span>`
    : html`${answer ?? html`<span class="soft">${words.leftOut}</span>`}`;

/** What the link asked and its payer answered; a consent with the sentence as it stood there. */
export const answers = (
  { answers: all }: PaymentDetailFragment,
  timeZone: string,
): TemplateResult | typeof nothing =>
  all.length === 0
    ? nothing
    : html`<section class="paper">
        <h2>${words.title}</h2>
        <dl class="answers">
          ${all.map(
            (answer) =>
              html`<dt>${answer.label}</dt>
                <dd>${given(answer, timeZone)}</dd>`,
          )}
        </dl>
      </section>`;
