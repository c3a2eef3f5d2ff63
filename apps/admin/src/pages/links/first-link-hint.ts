import { html, type TemplateResult } from 'lit';
import { askToCreate } from '../../components/page-header.ts';
import { text } from '../../i18n/en.ts';

/** Where the list will be: what a payment link is, and the one thing to do. */
export const firstLinkHint = (): TemplateResult => html`
  <div class="paper first">
    <div>
      <h2>${text.links.emptyTitle}</h2>
      <p class="soft">${text.links.emptyHint}</p>
      <ol>
        ${text.links.emptySteps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <wa-button
        appearance="accent"
        variant="neutral"
        @click=${(event: Event) => askToCreate(event.currentTarget)}
        >$ ${text.create.button}<kbd slot="end" aria-hidden="true">C</kbd></wa-button
      >
    </div>
    <div class="specimen" aria-hidden="true">
      <b>${text.links.specimen.who}</b><em>${text.links.specimen.what}</em
      ><span>${text.links.specimen.note}</span> <strong>${text.links.specimen.amount}</strong><i></i>
    </div>
  </div>
`;
