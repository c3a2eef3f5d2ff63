import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ask } from '../../api/ask.ts';
import { field, fieldStyles, focusFirstProblem } from '../../components/field.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { toast } from '../../components/toast.ts';
import {
  PaymentUrlSettingsDocument,
  PaymentUrlUpdateDocument,
  type UrlSettingsFragment,
} from '../../generated/graphql.ts';
import { enPaymentUrl as text } from '../../i18n/en-payment-url.ts';
import { readTypedAmount } from '../../money/read-typed-amount.ts';
import { shared } from '../../styles/shared.ts';

const formats = ['UNKNOWN', 'DECIMAL_POINT', 'DECIMAL_COMMA'] as const;
const edits = ['NOTHING', 'AMOUNT', 'REFERENCE', 'BOTH'] as const;

type Draft = Omit<UrlSettingsFragment, 'maximumAmount'> & { readonly maximum: string };

const draftOf = ({ maximumAmount, ...rest }: UrlSettingsFragment): Draft => ({
  ...rest,
  maximum: maximumAmount?.amount ?? '',
});

/** What the merchant decides about links in emails, those already sent included. */
@customElement('payment-url-settings')
export class PaymentUrlSettings extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    fieldStyles,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
        gap: 1rem;
        padding: 1.25rem;
        margin-bottom: 1rem;
      }

      h2,
      wa-button {
        grid-column: 1 / -1;
      }

      wa-button {
        justify-self: start;
      }
    `,
  ];

  @property() currency = '';
  @state() private saved: Draft | null = null;
  @state() private draft: Draft | null = null;
  @state() private problem: string | undefined;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const answer = await ask(PaymentUrlSettingsDocument, {});
    if (!answer.ok) return toast(text.settingsNotLoaded);
    this.saved = draftOf(answer.value.viewer.merchant.paymentUrl);
    this.draft = this.saved;
  }

  #change(part: Partial<Draft>): void {
    if (this.draft !== null) this.draft = { ...this.draft, ...part };
    this.problem = undefined;
  }

  async #fails(problem: string): Promise<void> {
    this.problem = problem;
    await this.updateComplete;
    focusFirstProblem(this.renderRoot);
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (draft === null || this.busy) return;
    const { numberFormat, payerMayEdit, maximum } = draft;
    const read = maximum.trim() === '' ? null : readTypedAmount(maximum, this.currency);
    if (read !== null && !read.ok) return this.#fails(text.maximumWrong);
    this.busy = true;
    const answer = await ask(PaymentUrlUpdateDocument, {
      input: { numberFormat, payerMayEdit, maximumAmount: read === null ? null : read.value },
    });
    this.busy = false;
    if (!answer.ok) return toast(text.settingsFailed);
    const { paymentUrlUpdate: done } = answer.value;
    if (done.__typename === 'InvalidInputError') return this.#fails(done.message);
    this.saved = draftOf(done.paymentUrl);
    this.draft = this.saved;
    toast(text.settingsSaved);
  }

  #select<Choice extends string>(
    label: string,
    hint: string,
    choices: readonly Choice[],
    names: Readonly<Record<Choice, string>>,
    chosen: Choice | undefined,
    choose: (choice: Choice) => void,
  ): TemplateResult {
    return html`<wa-select
      label=${label}
      ?disabled=${chosen === undefined}
      .value=${live(chosen ?? '')}
      @change=${({ currentTarget }: Event) => {
        const choice = choices.find(
          (one) => currentTarget instanceof WaSelect && one === currentTarget.value,
        );
        if (choice !== undefined) choose(choice);
      }}
    >
      ${choices.map((one) => html`<wa-option value=${one}>${names[one]}</wa-option>`)}
      <p slot="hint">${hint}</p>
    </wa-select>`;
  }

  override render() {
    const { draft } = this;
    const changed = JSON.stringify(draft) !== JSON.stringify(this.saved);
    return html`
      <form
        class="paper"
        aria-labelledby="settings"
        novalidate
        @submit=${(event: SubmitEvent) => this.#save(event)}
      >
        <h2 id="settings">${text.settingsTitle}</h2>
        ${this.#select(
          text.formatLabel,
          text.formatHint,
          formats,
          text.formats,
          draft?.numberFormat,
          (numberFormat) => this.#change({ numberFormat }),
        )}
        ${this.#select(
          text.editLabel,
          text.editHint,
          edits,
          text.edits,
          draft?.payerMayEdit,
          (payerMayEdit) => this.#change({ payerMayEdit }),
        )}
        ${field({
          name: 'maximum',
          label: text.maximumLabel(this.currency),
          value: draft?.maximum ?? '',
          error: this.problem,
          hint: text.maximumHint,
          inputmode: 'decimal',
          autocomplete: 'off',
          disabled: draft === null,
          onInput: (maximum) => this.#change({ maximum }),
        })}
        <wa-button
          type="submit"
          appearance=${changed ? 'accent' : 'outlined'}
          variant="neutral"
          ?loading=${this.busy}
          ?disabled=${draft === null}
          >${text.settingsSave}</wa-button
        >
        ${changed ? html`<p class="soft" role="status">${text.settingsChanged}</p>` : nothing}
      </form>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'payment-url-settings': PaymentUrlSettings;
  }
}
