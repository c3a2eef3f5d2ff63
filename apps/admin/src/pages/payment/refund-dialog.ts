import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { parseCurrency } from '@artspay/core/money/currency';
import { parseDecimal } from '@artspay/core/money/money';
import { fail, type Result } from '@artspay/core/result';
import { LitElement, type PropertyValues, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { KeptKey } from '../../api/kept-key.ts';
import { amountChoices } from '../../components/amount-choices.ts';
import { cardWords } from '../../components/card-words.ts';
import { field, fieldStyles, focusFirstProblem } from '../../components/field.ts';
import { isZero } from '../../components/money.ts';
import { toast } from '../../components/toast.ts';
import { type PaymentDetailFragment, RefundDocument } from '../../generated/graphql.ts';
import { formatMoney } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';
import { type Problem as FieldProblem, readTypedAmount } from '../../money/read-typed-amount.ts';
import { shared } from '../../styles/shared.ts';
import { linkDialogStyles } from '../link/link-dialog.styles.ts';

type Problem = FieldProblem & { readonly at: 'amount' | 'reason' | 'form' };
type State =
  | { readonly kind: 'asking'; readonly problem: Problem | null }
  | { readonly kind: 'saving' }
  /** Nothing more can be done here: the reason stands in words. */
  | { readonly kind: 'over'; readonly why: string };

type Amount = PaymentDetailFragment['refundable'];

/** What is to be refunded: of the payment itself, or of a capture that was one too many. */
export type RefundSubject = {
  readonly payment: PaymentDetailFragment;
  readonly attempt: number | null;
  readonly refundable: Amount;
};

const words = text.payment.dialog;

const isMore = (amount: string, than: Amount): boolean => {
  const currency = parseCurrency(than.currency);
  if (currency === null) return false;
  const [wanted, left] = [parseDecimal(amount, currency), parseDecimal(than.amount, currency)];
  return wanted.ok && left.ok && wanted.value.minor > left.value.minor;
};

const refundableIn = (payment: PaymentDetailFragment, attempt: number | null): Amount =>
  payment.surplusCaptures.find((capture) => capture.attempt === attempt)?.refundable ?? payment.refundable;

/**
 * Asks how much to give back. A refund names what was refundable when it was shown; when that is another
 * amount by then, nothing is refunded and it is shown.
 * @fires closed - it was closed
 * @fires payment-changed - `detail` is the payment as the server answered it
 */
@customElement('refund-dialog')
export class RefundDialog extends LitElement {
  static override styles = [
    shared,
    fieldStyles,
    linkDialogStyles,
    css`
      form {
        display: grid;
        gap: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) subject: RefundSubject | null = null;
  @property({ type: Boolean }) open = false;
  @state() private state: State = { kind: 'asking', problem: null };
  @state() private amount = '';
  @state() private reason = '';
  /** What the reader was told can be refunded. */
  @state() private shown: Amount | null = null;
  readonly #key = new KeptKey();

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open || this.subject === null) return;
    this.#key.forget();
    this.shown = this.subject.refundable;
    this.amount = this.subject.refundable.amount;
    this.reason = '';
    this.state = { kind: 'asking', problem: null };
  }

  async #show(next: State): Promise<void> {
    this.state = next;
    await this.updateComplete;
    focusFirstProblem(this.renderRoot);
  }

  #close(): void {
    const dialog = this.renderRoot.querySelector('wa-dialog');
    if (dialog !== null) dialog.open = false;
  }

  #changed(payment: PaymentDetailFragment): void {
    this.dispatchEvent(new CustomEvent('payment-changed', { detail: payment }));
  }

  #read(shown: Amount): Result<string, Problem> {
    const read = readTypedAmount(this.amount, shown.currency);
    if (!read.ok) return fail({ at: 'amount', ...read.error });
    return isMore(read.value, shown)
      ? fail({ at: 'amount', message: words.tooMuch(formatMoney(shown)) })
      : read;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { subject, shown } = this;
    if (this.state.kind !== 'asking' || subject === null || shown === null) return;
    const read = this.#read(shown);
    if (!read.ok) return this.#show({ kind: 'asking', problem: read.error });
    this.state = { kind: 'saving' };
    await this.#show(await this.#send(subject, shown, { amount: read.value, currency: shown.currency }));
  }

  async #send(subject: RefundSubject, refundable: Amount, amount: Amount): Promise<State> {
    const answer = await ask(RefundDocument, {
      input: {
        idempotencyKey: this.#key.current,
        paymentId: subject.payment.id,
        amount: { amount: amount.amount, currency: amount.currency },
        refundable: { amount: refundable.amount, currency: refundable.currency },
        reason: this.reason.trim() === '' ? null : this.reason,
        attempt: subject.attempt,
      },
    });
    // Whatever went wrong, it may have been carried out: the next try is the same request.
    if (!answer.ok) return { kind: 'asking', problem: { at: 'form', message: words.unclear } };
    this.#key.forget();
    const result = answer.value.refundCreate;
    if (result.__typename === 'RefundCreateSuccess') {
      this.#changed(result.payment);
      const { status } = result.refund;
      if (status === 'DECLINED') return { kind: 'over', why: words.declined };
      toast(status === 'SUCCEEDED' ? words.done(formatMoney(amount)) : words.onItsWay(formatMoney(amount)));
      this.#close();
      return { kind: 'asking', problem: null };
    }
    if (result.__typename === 'IdempotencyKeyReusedError') return { kind: 'over', why: words.arrivedEarlier };
    if (result.__typename !== 'PaymentConflictError') {
      const at = result.path.includes('reason')
        ? 'reason'
        : result.path.includes('amount')
          ? 'amount'
          : 'form';
      return { kind: 'asking', problem: { at, message: result.message } };
    }
    if (result.current === null) return { kind: 'over', why: result.message };
    this.#changed(result.current);
    if (result.errorCode !== 'REFUNDABLE_CHANGED') return { kind: 'over', why: result.message };
    const left = refundableIn(result.current, subject.attempt);
    if (isZero(left)) return { kind: 'over', why: words.nothingLeft };
    this.shown = left;
    return { kind: 'asking', problem: { at: 'form', message: words.changed(formatMoney(left)) } };
  }

  #fields(shown: Amount, problem: Problem | null): TemplateResult {
    const at = (name: Problem['at']): string | undefined =>
      problem?.at === name ? problem.message : undefined;
    return html`
      ${field({
        name: 'amount',
        label: words.amount,
        value: this.amount,
        error: at('amount'),
        inputmode: 'decimal',
        autocomplete: 'off',
        autofocus: true,
        hint: amountChoices(problem, shown.currency, (amount) => this.#type(amount)),
        onInput: (value) => this.#type(value),
      })}
      ${field({
        name: 'reason',
        label: words.reason,
        value: this.reason,
        error: at('reason'),
        hint: words.reasonHint,
        maxlength: 200,
        autocomplete: 'off',
        onInput: (value) => {
          this.reason = value;
        },
      })}
    `;
  }

  #type(value: string): void {
    this.amount = value;
    if (this.state.kind === 'asking') this.state = { kind: 'asking', problem: null };
  }

  #form({ payment }: RefundSubject, shown: Amount): TemplateResult {
    const { state: now } = this;
    const problem = now.kind === 'asking' ? now.problem : null;
    const notice = now.kind === 'over' ? now.why : problem?.at === 'form' ? problem.message : undefined;
    const read = this.#read(shown);
    const card = payment.card === null ? words.theCard : cardWords(payment.card);
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event)}>
        <h2>${words.title}</h2>
        ${notice === undefined ? nothing : html`<p class="notice" role="alert"><wa-icon name="attention"></wa-icon><span>${notice}</span></p>`}
        ${
          now.kind === 'over'
            ? nothing
            : html`<p class="soft">${words.body(formatMoney(shown), card)}</p>
                ${this.#fields(shown, problem)}`
        }
        <div class="actions">
          <wa-button type="button" appearance="plain" variant="neutral" data-dialog="close"
            >${now.kind === 'over' ? text.close : text.cancel}</wa-button
          >
          ${
            now.kind === 'over'
              ? nothing
              : html`<wa-button
                  type="submit"
                  appearance="accent"
                  variant="neutral"
                  ?loading=${now.kind === 'saving'}
                  >${
                    read.ok
                      ? words.submit(formatMoney({ amount: read.value, currency: shown.currency }))
                      : words.submitPlain
                  }</wa-button
                >`
          }
        </div>
      </form>
    `;
  }

  override render() {
    const { subject, shown } = this;
    return html`
      <wa-dialog
        label=${words.title}
        without-header
        ?open=${this.open}
        @wa-after-hide=${(event: Event) => {
          if (event.target === event.currentTarget) this.dispatchEvent(new Event('closed'));
        }}
      >
        ${subject === null || shown === null || !this.open ? nothing : this.#form(subject, shown)}
      </wa-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'refund-dialog': RefundDialog;
  }
}
