import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, type PropertyValues, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { failureWords } from '../../components/failure-words.ts';
import { fieldStyles, focusFirstProblem } from '../../components/field.ts';
import { labelStyles } from '../../components/label.styles.ts';
import { askedAmount } from '../../components/link-limits.ts';
import { moneyStyles } from '../../components/money.ts';
import { toast } from '../../components/toast.ts';
import {
  EditLinkDocument,
  type LinkFactsFragment,
  type PaymentLinkEditInput,
} from '../../generated/graphql.ts';
import { text } from '../../i18n/en.ts';
import {
  concernsOptions,
  type Draft,
  draftOf,
  hasOptions,
  type Problems,
  readDraft,
  readLimits,
  serverProblem,
  without,
} from '../../link-form/draft.ts';
import { linkFields, linkFieldsStyles } from '../../link-form/link-fields.ts';
import { limitOptions, linkOptions, linkOptionsStyles } from '../../link-form/link-options.ts';
import type { Viewer } from '../../session/session.ts';
import { shared } from '../../styles/shared.ts';
import { linkDialogStyles } from './link-dialog.styles.ts';

type State =
  /** `overtaken`: somebody else's version stands now, and saving puts this one in its place. */
  | { readonly kind: 'editing'; readonly problems: Problems; readonly overtaken: boolean }
  | { readonly kind: 'saving' }
  | { readonly kind: 'blocked'; readonly why: string };

/** What it asks for is fixed then. */
export const isPaidFor = ({ status, usesTaken }: LinkFactsFragment): boolean =>
  usesTaken > 0 || status === 'PAYMENT_PENDING' || status === 'PAID';

/**
 * Edits what the payer reads. An edit names the version that it was based on; when another one stands by then,
 * it is shown and what was typed is kept.
 * @fires closed - it was closed
 */
@customElement('edit-link-dialog')
export class EditLinkDialog extends LitElement {
  static override styles = [
    shared,
    fieldStyles,
    labelStyles,
    moneyStyles,
    linkFieldsStyles,
    linkOptionsStyles,
    linkDialogStyles,
  ];

  @property({ attribute: false }) link: LinkFactsFragment | null = null;
  @property({ attribute: false }) merchant: Viewer['merchant'] | null = null;
  @property({ type: Boolean }) open = false;
  @state() private state: State = { kind: 'editing', problems: {}, overtaken: false };
  @state() private draft: Draft | null = null;
  @state() private withOptions = false;
  /** The version that the draft is based on: what stood when the dialog was opened, or when it was overtaken. */
  @state() private base: LinkFactsFragment | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open || this.link === null) return;
    this.base = this.link;
    this.draft = draftOf(this.link, this.merchant?.timeZone ?? 'UTC');
    this.withOptions = hasOptions(this.draft);
    this.state = { kind: 'editing', problems: {}, overtaken: false };
  }

  #change(change: Partial<Draft>): void {
    if (this.draft === null || this.state.kind !== 'editing') return;
    this.draft = { ...this.draft, ...change };
    this.state = { ...this.state, problems: without(this.state.problems, change) };
  }

  async #show(next: State): Promise<void> {
    this.state = next;
    if (next.kind === 'editing' && concernsOptions(next.problems)) this.withOptions = true;
    await this.updateComplete;
    focusFirstProblem(this.renderRoot);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { state: before, draft, base } = this;
    if (before.kind !== 'editing' || draft === null || base === null) return;
    const input = isPaidFor(base) ? readLimits(draft) : readDraft(draft);
    if (!input.ok) return this.#show({ ...before, problems: input.error });
    this.state = { kind: 'saving' };
    await this.#show(await this.#save(base, input.value, draft, before.overtaken));
  }

  async #save(
    base: LinkFactsFragment,
    input: Omit<PaymentLinkEditInput, 'id' | 'version'>,
    draft: Draft,
    overtaken: boolean,
  ): Promise<State> {
    const answer = await ask(EditLinkDocument, { input: { id: base.id, version: base.version, ...input } });
    if (!answer.ok) {
      const message = failureWords[answer.error];
      return { kind: 'editing', problems: { form: { message } }, overtaken };
    }
    const result = answer.value.paymentLinkEdit;
    if (result.__typename === 'PaymentLink') {
      toast(text.edit.saved);
      const dialog = this.renderRoot.querySelector('wa-dialog');
      if (dialog !== null) dialog.open = false;
      return { kind: 'editing', problems: {}, overtaken: false };
    }
    if (result.__typename === 'ConflictError') {
      if (result.errorCode === 'LINK_CHANGED' && result.current !== null) {
        this.base = result.current;
        return { kind: 'editing', problems: {}, overtaken: true };
      }
      const { errorCode } = result;
      const known = errorCode === 'LINK_HAS_PAYMENT' || errorCode === 'LINK_DEACTIVATED';
      return { kind: 'blocked', why: known ? text.edit.blocked[errorCode] : result.message };
    }
    return { kind: 'editing', problems: serverProblem(result.path, result.message, draft), overtaken };
  }

  #overtaken(base: LinkFactsFragment): TemplateResult {
    return html`
      <div class="notice" role="alert">
        <wa-icon name="attention"></wa-icon>
        <span><b>${text.edit.changedTitle}.</b> ${text.edit.changedHint}</span>
      </div>
      <div class="stands">
        <b>${text.edit.stands}</b>
        <em>${base.reference}</em>
        ${base.description === null ? nothing : html`<span class="soft">${base.description}</span>`}
        ${askedAmount(base.amount)}
        <span class="soft">${text.links.payerMayEdit[base.payerMayEdit] ?? text.edit.no}</span>
      </div>
    `;
  }

  get #title(): string {
    return this.base !== null && isPaidFor(this.base) ? text.options.editLimitsTitle : text.edit.title;
  }

  /** Everything; once the link was paid, what may still change alone. */
  #fields(merchant: Viewer['merchant'], draft: Draft, problems: Problems): TemplateResult {
    const usesTaken = this.base?.usesTaken ?? 0;
    const onChange = (change: Partial<Draft>): void => this.#change(change);
    const options = { draft, problems, usesTaken, onChange };
    if (this.base !== null && isPaidFor(this.base))
      return html`<p class="soft">${text.options.termsFixed}</p>
        ${limitOptions(options)}`;
    return html`
      ${linkFields({
        merchant: merchant.name,
        currencies: merchant.currencies,
        draft,
        problems,
        withDescription: true,
        onChange,
      })}
      ${linkOptions(options, this.withOptions, (open) => (this.withOptions = open))}
    `;
  }

  #form(merchant: Viewer['merchant'], draft: Draft): TemplateResult {
    const { state: shown } = this;
    const problems = shown.kind === 'editing' ? shown.problems : {};
    const notice = shown.kind === 'blocked' ? shown.why : problems.form?.message;
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event)}>
        <h2>${this.#title}</h2>
        ${
          shown.kind === 'editing' && shown.overtaken && this.base !== null
            ? this.#overtaken(this.base)
            : nothing
        }
        ${
          notice === undefined
            ? nothing
            : html`<p class="notice" role="alert">
                <wa-icon name="attention"></wa-icon><span>${notice}</span>
              </p>`
        }
        ${this.#fields(merchant, draft, problems)}
        <div class="actions">
          <wa-button type="button" appearance="plain" variant="neutral" data-dialog="close"
            >${shown.kind === 'blocked' ? text.close : text.cancel}</wa-button
          >
          <wa-button
            type="submit"
            appearance="accent"
            variant="neutral"
            ?loading=${shown.kind === 'saving'}
            ?disabled=${shown.kind === 'blocked'}
            >${text.edit.submit}</wa-button
          >
        </div>
      </form>
    `;
  }

  override render() {
    const { merchant, draft } = this;
    return html`
      <wa-dialog
        label=${this.#title}
        without-header
        ?open=${this.open}
        @wa-after-hide=${(event: Event) => {
          if (event.target === event.currentTarget) this.dispatchEvent(new Event('closed'));
        }}
      >
        ${merchant === null || draft === null || !this.open ? nothing : this.#form(merchant, draft)}
      </wa-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'edit-link-dialog': EditLinkDialog;
  }
}
