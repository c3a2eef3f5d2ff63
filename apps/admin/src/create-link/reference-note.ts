import { html, type TemplateResult } from 'lit';
import { paths } from '../app/router.ts';
import { text } from '../i18n/en.ts';

/** Points out at the field that a link with this reference exists. */
export const referenceNote = (): TemplateResult => html`<p role="status">${text.create.referenceUsed}</p>`;

/** Leads to that link; it stands below the fields, so that it is not in the way of the keyboard. */
export const referenceLink = (id: string, onFollow: () => void): TemplateResult =>
  html`<a class="quiet" href=${paths.link(id)} @click=${onFollow}>${text.create.referenceUsedLink}</a>`;
