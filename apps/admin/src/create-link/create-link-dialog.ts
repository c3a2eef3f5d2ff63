import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../api/ask.ts';
import { follow } from '../api/follow.ts';
import { KeptKey } from '../api/kept-key.ts';
import { send } from '../api/send.ts';
import { copyPromised } from '../components/clipboard.ts';
import { fieldStyles, focusFirstProblem } from '../components/field.ts';
import { labelStyles } from '../components/label.styles.ts';
import { CreateLinkDocument, LinkChangesDocument, LinksWithReferenceDocument } from '../generated/graphql.ts';
import type { LinkFactsFragment } from '../generated/graphql.ts';
import { text } from '../i18n/en.ts';
import {
  concernsOptions,
  type Draft,
  type DraftInput,
  emptyDraft,
  type Problems,
  readDraft,
  serverProblem,
  without,
} from '../link-form/draft.ts';
import { linkFields, linkFieldsStyles } from '../link-form/link-fields.ts';
import { linkOptions, linkOptionsStyles } from '../link-form/link-options.ts';
import type { Viewer } from '../session/session.ts';
import { shared } from '../styles/shared.ts';
import { createLinkStyles } from './create-link-dialog.styles.ts';
import { createdLabel } from './created-label.ts';
import { lastCurrency, rememberCurrency } from './last-currency.ts';
import { referenceLink, referenceNote } from './reference-note.ts';

type State =
  | { readonly kind: 'editing'; readonly problems: Problems }
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'created';
      readonly link: LinkFactsFragment;
      readonly copied: boolean;
      readonly referenceAlreadyUsed: boolean;
    };

const lookUpAfterMs = 300;

/**
 * The wall label with inputs, which turns into the finished label once the link is created. What was typed
 * stays until then, also when the dialog is closed in between.
 * @fires closed - it was closed
 */
@customElement('create-link-dialog')
export class CreateLinkDialog extends LitElement {
  static override styles = [
    shared,
    fieldStyles,
    labelStyles,
    linkFieldsStyles,
    linkOptionsStyles,
    createLinkStyles,
  ];

  @property({ attribute: false }) viewer: Viewer | null = null;
  @property({ type: Boolean }) open = false;
  @state() private state: State = { kind: 'editing', problems: {} };
  @state() private draft: Draft | null = null;
  @state() private withDescription = false;
  @state() private withOptions = false;
  /** The id of a link that has the typed reference already. */
  @state() private usedBy: string | null = null;
  #lookUp: ReturnType<typeof setTimeout> | null = null;
  #unfollow: (() => void) | null = null;
  readonly #key = new KeptKey();

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) {
      if (this.state.kind === 'created') this.#startAnew();
      this.draft ??= this.#emptyDraft();
    }
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) void this.#focusFirst();
  }

  /** Also the first time, when the dialog's code arrives after it was asked to open. */
  async #focusFirst(): Promise<void> {
    await this.renderRoot.querySelector('wa-dialog')?.updateComplete;
    const first = this.renderRoot.querySelector('wa-input');
    await first?.updateComplete;
    first?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  #emptyDraft(): Draft {
    const currency = lastCurrency(this.viewer?.merchant.currencies ?? []);
    return emptyDraft(currency, this.viewer?.merchant.timeZone ?? 'UTC');
  }

  #startAnew(): void {
    this.#unfollow?.();
    this.#unfollow = null;
    this.state = { kind: 'editing', problems: {} };
    this.draft = this.#emptyDraft();
    this.withDescription = false;
    this.withOptions = false;
    this.usedBy = null;
  }

  #change(change: Partial<Draft>): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, ...change };
    if (this.state.kind === 'editing') {
      this.state = { kind: 'editing', problems: without(this.state.problems, change) };
    }
    if (change.reference !== undefined) this.#lookUpReference(change.reference.trim());
  }

  #lookUpReference(reference: string): void {
    if (this.#lookUp !== null) clearTimeout(this.#lookUp);
    this.usedBy = null;
    if (reference === '') return;
    this.#lookUp = setTimeout(() => void this.#findReference(reference), lookUpAfterMs);
  }

  async #findReference(reference: string): Promise<void> {
    // A look-up that fails says nothing, and an ended session is not asked about while somebody types:
    // creating the link does both.
    const answer = await send(LinksWithReferenceDocument, { reference });
    if (answer.ok && this.draft?.reference.trim() === reference)
      this.usedBy = answer.value.paymentLinks.edges[0]?.node.id ?? null;
  }

  async #showProblems(problems: Problems): Promise<void> {
    this.state = { kind: 'editing', problems };
    if (concernsOptions(problems)) this.withOptions = true;
    await this.updateComplete;
    focusFirstProblem(this.renderRoot);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.state.kind !== 'editing' || this.draft === null) return;
    const { draft } = this;
    const input = readDraft(draft);
    if (!input.ok) return this.#showProblems(input.error);
    this.state = { kind: 'saving' };
    const creating = this.#create(input.value, draft);
    const copied = await copyPromised(creating.then((created) => created?.link.url ?? null));
    const created = await creating;
    if (created !== null) this.#showCreated({ ...created, kind: 'created', copied });
  }

  async #create(
    input: DraftInput,
    draft: Draft,
  ): Promise<{ readonly link: LinkFactsFragment; readonly referenceAlreadyUsed: boolean } | null> {
    const answer = await ask(CreateLinkDocument, { input: { ...input, idempotencyKey: this.#key.current } });
    if (!answer.ok) {
      await this.#showProblems({ form: { message: text.create.unclear } });
      return null;
    }
    this.#key.forget();
    const result = answer.value.paymentLinkCreate;
    if (result.__typename === 'PaymentLinkCreateSuccess')
      return { link: result.paymentLink, referenceAlreadyUsed: result.referenceAlreadyUsed };
    await this.#showProblems(
      result.__typename === 'IdempotencyKeyReusedError'
        ? { form: { message: text.create.arrivedEarlier } }
        : serverProblem(result.path, result.message, draft),
    );
    return null;
  }

  #showCreated(created: Extract<State, { kind: 'created' }>): void {
    rememberCurrency(created.link.currency);
    this.state = created;
    this.#unfollow = follow(LinkChangesDocument, { id: created.link.id }, ({ paymentLink }) => {
      if (this.state.kind === 'created') this.state = { ...this.state, link: paymentLink };
    });
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  }

  async #addDescription(): Promise<void> {
    this.withDescription = true;
    await this.updateComplete;
    const description = this.renderRoot.querySelector<HTMLElement>('[name="description"]');
    description?.focus();
  }

  async #another(): Promise<void> {
    this.#startAnew();
    await this.updateComplete;
    await this.#focusFirst();
  }

  #close(): void {
    const dialog = this.renderRoot.querySelector('wa-dialog');
    if (dialog !== null) dialog.open = false;
  }

  #form(viewer: Viewer, draft: Draft) {
    const problems = this.state.kind === 'editing' ? this.state.problems : {};
    const saving = this.state.kind === 'saving';
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event)} aria-busy=${saving}>
        ${
          problems.form === undefined
            ? nothing
            : html`<p class="notice" role="alert">
                <wa-icon name="attention"></wa-icon><span>${problems.form.message}</span>
              </p>`
        }
        ${linkFields({
          merchant: viewer.merchant.name,
          currencies: viewer.merchant.currencies,
          draft,
          problems,
          withDescription: this.withDescription,
          onChange: (change) => this.#change(change),
          referenceNote: this.usedBy === null ? undefined : referenceNote(),
        })}
        ${linkOptions(
          { draft, problems, usesTaken: null, onChange: (change) => this.#change(change) },
          this.withOptions,
          (open) => (this.withOptions = open),
        )}
        <div class="more">
          ${
            this.withDescription
              ? nothing
              : html`<button type="button" class="quiet" @click=${() => this.#addDescription()}>
                  + ${text.create.addDescription}
                </button>`
          }
          ${this.usedBy === null ? nothing : referenceLink(this.usedBy, () => this.#close())}
        </div>
        <div class="actions">
          <wa-button type="button" appearance="plain" variant="neutral" data-dialog="close"
            >${text.cancel}</wa-button
          >
          <wa-button type="submit" appearance="accent" variant="neutral" ?loading=${saving}
            >${text.create.submit}<kbd slot="end" aria-hidden="true">↵</kbd></wa-button
          >
        </div>
      </form>
    `;
  }

  override render() {
    const { viewer, draft, state: shown } = this;
    if (viewer === null || draft === null) return nothing;
    return html`
      <wa-dialog
        label=${text.create.title}
        without-header
        ?open=${this.open}
        @wa-after-hide=${(event: Event) => {
          if (event.target === event.currentTarget) this.dispatchEvent(new Event('closed'));
        }}
      >
        ${
          shown.kind === 'created'
            ? createdLabel(
                shown,
                viewer.merchant.name,
                () => this.#another(),
                () => this.#close(),
              )
            : this.#form(viewer, draft)
        }
      </wa-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'create-link-dialog': CreateLinkDialog;
  }
}
