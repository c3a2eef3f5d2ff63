import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import WaCheckbox from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { amountChoices } from '../components/amount-choices.ts';
import { field } from '../components/field.ts';
import { currencyName, formatMoney } from '../i18n/format.ts';
import { text } from '../i18n/en.ts';
import { readTypedAmount } from '../money/read-typed-amount.ts';
import type { Draft, Problems } from './draft.ts';

export type LinkFieldsOptions = {
  readonly merchant: string;
  readonly currencies: readonly string[];
  readonly draft: Draft;
  readonly problems: Problems;
  readonly withDescription: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
  /** Stands below the reference. */
  readonly referenceNote?: TemplateResult | undefined;
};

const amountHint = ({ draft, problems, onChange }: LinkFieldsOptions): TemplateResult | undefined => {
  if (draft.payerDecides) return undefined;
  const { amount: typed, currency } = draft;
  if (problems.amount !== undefined)
    return amountChoices(problems.amount, currency, (amount) => onChange({ amount }));
  const reading = readTypedAmount(typed, currency);
  return !reading.ok || reading.value === typed.trim()
    ? undefined
    : html`<span>${text.create.reads(formatMoney({ amount: reading.value, currency }))}</span>`;
};

/** The wall label with inputs where its words will stand. Belongs inside a form. */
export const linkFields = (options: LinkFieldsOptions): TemplateResult => {
  const { draft, problems, onChange } = options;
  return html`
    <p class="who">${options.merchant}</p>
    <div class="what-field">
      ${field({
        name: 'reference',
        label: text.create.reference,
        value: draft.reference,
        error: problems.reference?.message,
        placeholder: text.create.referencePlaceholder,
        autocomplete: 'off',
        autofocus: true,
        onInput: (reference) => onChange({ reference }),
        hint: options.referenceNote,
      })}
    </div>
    ${
      options.withDescription
        ? field({
            name: 'description',
            label: text.create.description,
            value: draft.description,
            error: problems.description?.message,
            placeholder: text.create.descriptionPlaceholder,
            autocomplete: 'off',
            onInput: (description) => onChange({ description }),
          })
        : nothing
    }
    <div class="amount-row">
      <div class="amount-field">
        ${field({
          name: 'amount',
          label: text.create.amount,
          value: draft.payerDecides ? '' : draft.amount,
          error: problems.amount?.message,
          disabled: draft.payerDecides,
          inputmode: 'decimal',
          placeholder: draft.payerDecides ? text.options.payerDecidesShort : '0.00',
          autocomplete: 'off',
          onInput: (amount) => onChange({ amount }),
          hint: amountHint(options),
        })}
      </div>
      <wa-select
        class="currency"
        name="currency"
        label=${text.create.currency}
        .value=${live(draft.currency)}
        @change=${(event: Event) => {
          const { currentTarget } = event;
          if (currentTarget instanceof WaSelect && typeof currentTarget.value === 'string')
            onChange({ currency: currentTarget.value });
        }}
      >
        ${options.currencies.map(
          (code) =>
            html`<wa-option value=${code} label=${code}
              ><b>${code}</b> <span>${currencyName(code)}</span></wa-option
            >`,
        )}
      </wa-select>
    </div>
    ${problems.currency === undefined ? nothing : html`<p class="problem">${problems.currency.message}</p>`}
    <wa-checkbox
      name="payerMayEdit"
      .checked=${live(draft.mayEdit !== 'NOTHING')}
      @change=${(event: Event) => {
        if (event.currentTarget instanceof WaCheckbox)
          onChange({ mayEdit: event.currentTarget.checked ? 'BOTH' : 'NOTHING' });
      }}
      >${text.create.payerMayEdit}<span slot="hint">${text.create.payerMayEditHint}</span></wa-checkbox
    >
  `;
};

export const linkFieldsStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }

  .what-field wa-input::part(input) {
    font-style: italic;
  }

  .amount-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 7rem;
    gap: 0.75rem;
    align-items: start;
  }

  .amount-field wa-input::part(input) {
    font-size: 1.375rem;
    font-weight: 700;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }

  .amount-field wa-input::part(base),
  .currency::part(combobox) {
    height: 3rem;
    min-height: 3rem;
  }

  .currency b {
    font-weight: 600;
  }

  .currency wa-option span {
    margin-inline-start: 0.375rem;
    opacity: 0.8;
  }

  .currency::part(listbox) {
    /* Wider than its field, which stands at the end: it grows towards the start, where there is room. */
    float: inline-end;
    width: max-content;
    min-width: 100%;
    max-width: calc(100vw - 2.5rem);
  }
`;
