import { html, type TemplateResult } from 'lit';
import { paths } from '../app/router.ts';
import { text } from '../i18n/en.ts';

/** Points out, without being in the way, that a link with this reference exists. */
export const referenceNote = (id: string, onFollow: () => void): TemplateResult => html`
  <p role="status">
    ${text.create.referenceUsed}
    <a href=${paths.link(id)} @click=${onFollow}>${text.create.referenceUsedLink}</a>
  </p>
`;
