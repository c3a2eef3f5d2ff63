import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { View } from '../element/view.ts';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import { answerTo, whyNotAnswered } from '../state/answers.ts';
import type { AskedField, Form, Offer } from '../state/pay-state.ts';
import { fieldError } from './notice.ts';

/** One question as it is drawn. */
type Asked = {
  readonly field: AskedField;
  /** Its own on this label; the error's is made from it. */
  readonly id: string;
  readonly answer: string;
  readonly error: string | null;
  readonly busy: boolean;
  readonly words: OutcomeCatalogue;
  readonly say: (answer: string) => void;
};

const errorOf = (field: AskedField, form: Form, words: OutcomeCatalogue): string | null => {
  const why = form.showErrors ? whyNotAnswered(field, form) : null;
  switch (why) {
    case null:
      return null;
    case 'missing':
    case 'not_offered':
      return words.answerErrors[field.kind];
    case 'card_number':
      return words.referenceErrors.card_number;
    case 'too_long':
    case 'control_characters':
      return words.answerErrors.refused;
  }
};

const caption = ({ field, words }: Asked): TemplateResult =>
  html`<bdi>${field.label}</bdi>${field.required ? nothing : html` <small>${words.optional}</small>`}`;

const errorLine = ({ id, error }: Asked): TemplateResult | typeof nothing =>
  error === null ? nothing : fieldError(`${id}-error`, error);

const fieldClass = ({ error }: Asked): string => (error === null ? 'field' : 'field invalid');

const textField = (asked: Asked): TemplateResult => {
  const { field, id, answer, error, busy, say } = asked;
  return html`<div class=${fieldClass(asked)}>
    <label class="caption" for=${id}>${caption(asked)}</label>
    <div class="box">
      <input
        id=${id}
        autocomplete="off"
        dir="auto"
        maxlength="250"
        .value=${answer}
        ?readonly=${busy}
        aria-required=${field.required ? 'true' : 'false'}
        aria-invalid=${error === null ? 'false' : 'true'}
        aria-describedby="${id}-error"
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) say(target.value);
        }}
      />
    </div>
    ${errorLine(asked)}
  </div>`;
};

/** The server would write `checked="false"`, which is checked: nothing instead of false. */
const tick = (
  { id, busy, error }: Asked,
  type: 'radio' | 'checkbox',
  text: TemplateResult | string,
  checked: boolean,
  act: (checked: boolean) => void,
): TemplateResult =>
  html`<label class="option">
    <input
      type=${type}
      name=${id}
      .checked=${checked || nothing}
      ?disabled=${busy}
      aria-invalid=${error === null ? 'false' : 'true'}
      aria-describedby="${id}-error"
      @input=${({ target }: Event) => {
        if (target instanceof HTMLInputElement) act(target.checked);
      }}
    /><span>${text}</span>
  </label>`;

const group = (asked: Asked, options: unknown, many = false): TemplateResult =>
  html`<fieldset class=${fieldClass(asked)}>
    <legend class="caption">${caption(asked)}</legend>
    <div class="options ${many ? 'many' : ''}">${options}</div>
    ${errorLine(asked)}
  </fieldset>`;

const choiceField = (asked: Asked): TemplateResult => {
  const { field, answer, words, say } = asked;
  const option = (value: string, text: TemplateResult | string): TemplateResult =>
    tick(asked, 'radio', text, value === answer && (value !== '' || !field.required), () => say(value));
  return group(
    asked,
    html`${field.options.map((text) => option(text, html`<bdi>${text}</bdi>`))}
    ${field.required ? nothing : option('', words.noAnswer)}`,
    field.options.length > 6,
  );
};

const consentField = (asked: Asked): TemplateResult => {
  const { field, answer, say } = asked;
  const wording = field.wording ?? '';
  return group(
    asked,
    tick(asked, 'checkbox', html`<bdi>${wording}</bdi>`, answer !== '', (checked) =>
      say(checked ? wording : ''),
    ),
  );
};

const one = (asked: Asked): TemplateResult => {
  switch (asked.field.kind) {
    case 'TEXT':
      return textField(asked);
    case 'CHOICE':
      return choiceField(asked);
    case 'CONSENT':
      return consentField(asked);
  }
};

/** What the merchant asks besides, in the merchant's words; `nothing` where nothing is asked. */
export const customFields = (
  { customFields: fields }: Offer,
  form: Form,
  { on }: View,
  words: OutcomeCatalogue,
  busy: boolean,
): TemplateResult | typeof nothing =>
  fields.length === 0
    ? nothing
    : html`<div class="asked">
        ${fields.map((field, index) =>
          one({
            field,
            id: `asked-${index}`,
            answer: answerTo(field, form),
            error: errorOf(field, form, words),
            busy,
            words,
            say: (answer) => on.dispatch({ kind: 'answered', label: field.label, answer }),
          }),
        )}
      </div>`;
