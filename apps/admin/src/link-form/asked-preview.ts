import { css, html, nothing, type TemplateResult } from 'lit';
import { text } from '../i18n/en.ts';
import { type AskedDraft, optionsIn } from './asked-draft.ts';

const words = text.options.asked;

const answerOf = (draft: AskedDraft): TemplateResult => {
  switch (draft.kind) {
    case 'TEXT':
      return html`<span class="line"></span>`;
    case 'CHOICE':
      return html`${optionsIn(draft).map((option) => html`<span class="tick round">${option}</span>`)}`;
    case 'CONSENT':
      return html`<span class="tick">${draft.wording}</span>`;
  }
};

/** How what is asked will stand on the pay page; for the eye alone, as all of it stands in the fields above. */
export const askedPreview = (asked: readonly AskedDraft[]): TemplateResult | typeof nothing =>
  asked.every(({ label }) => label.trim() === '')
    ? nothing
    : html`<div class="preview" aria-hidden="true">
        <p class="soft small">${words.preview}</p>
        ${asked.map(
          (draft) =>
            html`<div class="question">
              <b>${draft.label}</b> ${draft.required ? nothing : html`<span>${words.optional}</span>`}
              ${answerOf(draft)}
            </div>`,
        )}
      </div>`;

export const askedPreviewStyles = css`
  .preview {
    display: grid;
    gap: 0.75rem;
    margin-top: 1rem;
    padding: 0.75rem 1rem 1rem;
    border: 1px dashed var(--edge);
    border-radius: var(--radius-label);
    overflow-wrap: anywhere;
  }

  .preview .question {
    font-size: 0.875rem;
  }

  .preview b {
    font-weight: 600;
  }

  .preview .question > span {
    color: var(--soft);
  }

  .preview .question > .line {
    display: block;
    height: 2rem;
    margin-top: 0.25rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }

  .preview .question > .tick {
    display: grid;
    grid-template-columns: 1em minmax(0, 1fr);
    gap: 0.5rem;
    align-items: baseline;
    margin-top: 0.375rem;
    color: var(--ink);
  }

  .preview .tick::before {
    content: '';
    width: 0.875em;
    height: 0.875em;
    border: 1px solid var(--edge);
    border-radius: 2px;
    translate: 0 0.125em;
  }

  .preview .tick.round::before {
    border-radius: 50%;
  }
`;
