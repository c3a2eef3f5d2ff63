import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import WaCheckbox from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { amountChoices } from '../components/amount-choices.ts';
import { field } from '../components/field.ts';
import { text } from '../i18n/en.ts';
import './asked-fields.ts';
import { askedFieldsStyles } from './asked-fields.styles.ts';
import { type Draft, type DraftField, mayEditAmount, type Problems, type Uses } from './draft.ts';
import { untilFields, untilStyles } from './until-fields.ts';
import { unseen } from '../styles/shared.ts';

export type LinkOptionsOptions = {
  readonly draft: Draft;
  readonly problems: Problems;
  readonly onChange: (change: Partial<Draft>) => void;
  /** How often it was paid; null for a new link. */
  readonly usesTaken: number | null;
};

const mostSuggestions = 6;
const { options: words } = text;

/** A select of a few choices; `onChoose` gets one of them. */
const choice = <Name extends string>(
  name: string,
  label: string,
  choices: Readonly<Partial<Record<Name, string>>>,
  value: Name,
  onChoose: (chosen: Name) => void,
): TemplateResult => {
  const names = Object.keys(choices).filter((key): key is Name => key in choices);
  return html`<wa-select
    name=${name}
    label=${label}
    .value=${live(value)}
    @change=${({ currentTarget }: Event) => {
      if (!(currentTarget instanceof WaSelect)) return;
      const chosen = names.find((key) => key === currentTarget.value);
      if (chosen !== undefined) onChoose(chosen);
    }}
  >
    ${names.map((key) => html`<wa-option value=${key}>${choices[key]}</wa-option>`)}
  </wa-select>`;
};

const amountOf = (
  { draft, problems, onChange }: LinkOptionsOptions,
  name: DraftField,
  label: string,
  value: string,
  change: (typed: string) => Partial<Draft>,
  placeholder = '0.00',
): TemplateResult =>
  field({
    name,
    label,
    value,
    error: problems[name]?.message,
    inputmode: 'decimal',
    placeholder,
    autocomplete: 'off',
    onInput: (typed) => onChange(change(typed)),
    hint: amountChoices(problems[name], draft.currency, (amount) => onChange(change(amount))),
  });

/** As many fields as are filled, and one more to type into. */
const suggestedFields = (options: LinkOptionsOptions): TemplateResult => {
  const { suggested } = options.draft;
  const filled = suggested.findLastIndex((typed) => typed !== '') + 1;
  const shown = Math.min(Math.max(filled + 1, 3), mostSuggestions);
  return html`<fieldset>
    <legend>${words.suggested}</legend>
    <p class="soft small">${words.suggestedHint}</p>
    <div class="three">
      ${Array.from({ length: shown }, (_, index) =>
        amountOf(
          options,
          `suggested${index}`,
          words.suggestedAt(index + 1),
          suggested[index] ?? '',
          (typed) => ({
            suggested: Array.from({ length: Math.max(suggested.length, index + 1) }, (_empty, place) =>
              place === index ? typed : (suggested[place] ?? ''),
            ),
          }),
        ),
      )}
    </div>
  </fieldset>`;
};

const amountOptions = (options: LinkOptionsOptions): TemplateResult => {
  const { draft, onChange } = options;
  return html`
    <wa-checkbox
      name="payerDecides"
      .checked=${live(draft.payerDecides)}
      @change=${({ currentTarget }: Event) => {
        if (currentTarget instanceof WaCheckbox) onChange({ payerDecides: currentTarget.checked });
      }}
      >${words.payerDecides}<span slot="hint">${words.payerDecidesHint}</span></wa-checkbox
    >
    ${
      draft.mayEdit === 'NOTHING' || draft.payerDecides
        ? nothing
        : choice(
            'mayEdit',
            words.mayEdit,
            {
              BOTH: words.mayEditChoices.BOTH,
              AMOUNT: words.mayEditChoices.AMOUNT,
              REFERENCE: words.mayEditChoices.REFERENCE,
            },
            draft.mayEdit,
            (mayEdit) => onChange({ mayEdit }),
          )
    }
    ${
      mayEditAmount(draft)
        ? html`<div class="two">
              ${amountOf(options, 'minimum', words.minimum, draft.minimum, (minimum) => ({ minimum }), words.noLimit)}
              ${amountOf(options, 'maximum', words.maximum, draft.maximum, (maximum) => ({ maximum }), words.noLimit)}
            </div>
            ${suggestedFields(options)}`
        : nothing
    }
  `;
};

/** How often, until when and by whose word: what may change after a payment too. */
export const limitOptions = (options: LinkOptionsOptions): TemplateResult => {
  const { draft, problems, onChange, usesTaken } = options;
  return html`
    <div class="two">
      ${choice<Uses>('uses', words.uses, words.usesChoices, draft.uses, (uses) => onChange({ uses }))}
      ${
        draft.uses === 'times'
          ? field({
              name: 'times',
              label: words.times,
              value: draft.times,
              error: problems.times?.message,
              inputmode: 'numeric',
              placeholder: '7',
              autocomplete: 'off',
              onInput: (times) => onChange({ times }),
              hint: usesTaken === null || usesTaken === 0 ? undefined : words.timesHint(usesTaken),
            })
          : problems.times === undefined
            ? nothing
            : html`<p class="problem">
                <wa-icon name="attention"></wa-icon><span>${problems.times.message}</span>
              </p>`
      }
    </div>
    ${untilFields(options)}
    <wa-checkbox
      name="signatureRequired"
      .checked=${live(draft.signatureRequired)}
      @change=${({ currentTarget }: Event) => {
        if (currentTarget instanceof WaCheckbox) onChange({ signatureRequired: currentTarget.checked });
      }}
      >${words.signatureRequired}<span slot="hint">${words.signatureRequiredHint}</span></wa-checkbox
    >
  `;
};

/** Everything beyond the three inputs, folded away until somebody wants it. */
export const linkOptions = (
  options: LinkOptionsOptions,
  open: boolean,
  onToggle: (open: boolean) => void,
): TemplateResult => html`
  <details
    class="options"
    .open=${live(open)}
    @toggle=${({ currentTarget }: Event) => {
      if (currentTarget instanceof HTMLDetailsElement) onToggle(currentTarget.open);
    }}
  >
    <summary>${words.more}</summary>
    <div class="options-body">
      ${amountOptions(options)}
      <asked-fields
        .asked=${options.draft.asked}
        .problems=${options.problems}
        .onChange=${(asked: Draft['asked']) => options.onChange({ asked })}
      ></asked-fields>
      ${limitOptions(options)}
    </div>
  </details>
`;

export const linkOptionsStyles = [
  untilStyles,
  askedFieldsStyles,
  css`
    .options summary {
      width: max-content;
      padding: 0.25rem 0;
      color: var(--soft);
      cursor: pointer;
    }

    .options summary:hover {
      color: var(--ink);
    }

    .options-body {
      display: grid;
      gap: 1rem;
      margin-top: 0.75rem;
      padding-top: 1rem;
      border-top: 1px solid var(--line);
    }

    .two,
    .three {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0.75rem;
      align-items: start;
    }

    .three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      margin-top: 0.5rem;
    }

    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0;
      font-weight: 600;
    }

    .small {
      font-size: 0.8125rem;
    }

    .three wa-input::part(form-control-label) {
      ${unseen}
    }

    @media (max-width: 30rem) {
      .two {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
];
