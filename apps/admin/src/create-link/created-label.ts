import { html, nothing, type TemplateResult } from 'lit';
import { paths } from '../app/router.ts';
import { expiryNote, limitsNote, signatureNote, suggestedNote, usesNote } from '../components/link-limits.ts';
import { linkStatus } from '../components/link-status.ts';
import { currencyCode } from '../components/money.ts';
import '../components/share-link.ts';
import type { LinkFactsFragment } from '../generated/graphql.ts';
import { formatMoney } from '../i18n/format.ts';
import { text } from '../i18n/en.ts';

export type Created = {
  readonly link: LinkFactsFragment;
  readonly copied: boolean;
  readonly referenceAlreadyUsed: boolean;
};

const createdNotes = (link: LinkFactsFragment): readonly string[] =>
  [
    link.amount === null ? null : text.label.payerMayEdit[link.payerMayEdit],
    limitsNote(link),
    suggestedNote(link),
    usesNote(link),
    expiryNote(link),
    signatureNote(link),
  ].filter((note) => note !== null);

/** The finished label, with everything to send it. */
export const createdLabel = (
  { link, copied, referenceAlreadyUsed }: Created,
  merchant: string,
  another: () => Promise<void>,
  close: () => void,
): TemplateResult => html`
  <div class="created">
    <h2 class="visually-hidden" tabindex="-1">${text.create.created}</h2>
    <div>
      <p class="who">${merchant}</p>
      <p class="what">${link.reference}</p>
      ${link.description === null ? nothing : html`<p class="note">${link.description}</p>`}
      ${
        link.amount === null
          ? html`<p class="amount open">${text.options.payerDecidesShort}</p>`
          : html`<p class="amount">${formatMoney(link.amount)}${currencyCode(link.amount)}</p>`
      }
      ${createdNotes(link).map((note) => html`<p class="note">${note}</p>`)}
    </div>
    <p class="standing" aria-live="polite">${linkStatus(link, true)}</p>
    <p role="status">${copied ? text.create.createdAndCopied : text.create.createdNotCopied}</p>
    <share-link .link=${link} .merchant=${merchant} ?copied=${copied}></share-link>
    ${referenceAlreadyUsed ? html`<p class="soft">${text.create.referenceUsedAfter}</p>` : nothing}
    <div class="actions">
      <a class="details" href=${paths.link(link.id)} @click=${close}>${text.create.details}</a>
      <wa-button appearance="plain" variant="neutral" @click=${another}>${text.create.another}</wa-button>
      <wa-button appearance="outlined" variant="neutral" data-dialog="close">${text.create.done}</wa-button>
    </div>
  </div>
`;
