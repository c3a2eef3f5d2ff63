import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { paths } from '../../app/router.ts';
import { askedAmount, expiryNote, usesNote } from '../../components/link-limits.ts';
import { lateNote, linkStatus, needsYou, paidNote } from '../../components/link-status.ts';
import type { LinkFactsFragment } from '../../generated/graphql.ts';
import { formatMoment, formatWhen, groupCode } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';

/** The italic line below a reference: what was paid, what it is, or what the payer may do. */
const note = (link: LinkFactsFragment): string | null =>
  lateNote(link) ??
  usesNote(link) ??
  paidNote(link) ??
  link.description ??
  text.links.payerMayEdit[link.payerMayEdit];

const row = (link: LinkFactsFragment, timeZone: string, placed: boolean): TemplateResult => {
  const noteText = note(link);
  const expiry = expiryNote(link);
  return html`
    <tr>
      <td class="what">
        <a href=${paths.link(link.id)}>${link.reference}</a>
        ${noteText === null ? nothing : html`<em>${noteText}</em>`}
        ${expiry === null ? nothing : html`<em>${expiry}</em>`}
      </td>
      <td class="status-cell">${linkStatus(link, placed)}${needsYou(link)}</td>
      <td class="code" translate="no">${groupCode(link.code).slice(0, 9)}</td>
      <td class="when">
        <time datetime=${link.createdAt} title=${formatMoment(link.createdAt, timeZone)}
          >${formatWhen(link.createdAt, timeZone)}</time
        >
      </td>
      <td class="number">${askedAmount(link.amount)}</td>
    </tr>
  `;
};

const skeletonRow = (): TemplateResult => html`
  <tr class="skeleton">
    <td class="what"><i></i><i class="short"></i></td>
    <td class="status-cell"><i></i></td>
    <td class="code"><i></i></td>
    <td class="when"><i></i></td>
    <td class="number"><i></i></td>
  </tr>
`;

/** The catalogue, one line per link; `null` while it is on its way. */
export const linksTable = (
  links: readonly LinkFactsFragment[] | null,
  timeZone: string,
  placed: ReadonlySet<string>,
): TemplateResult => html`
  <table class="paper" aria-busy=${links === null} aria-label=${text.links.title}>
    <thead>
      <tr>
        <th class="what" scope="col">${text.links.whatFor}</th>
        <th class="status-cell" scope="col">${text.links.status}</th>
        <th class="code" scope="col">${text.links.code}</th>
        <th class="when" scope="col">${text.links.created}</th>
        <th class="number" scope="col">${text.links.amount}</th>
      </tr>
    </thead>
    <tbody>
      ${
        links === null
          ? Array.from({ length: 6 }, skeletonRow)
          : repeat(
              links,
              (link) => link.id,
              (link) => row(link, timeZone, placed.has(link.id)),
            )
      }
    </tbody>
  </table>
`;
