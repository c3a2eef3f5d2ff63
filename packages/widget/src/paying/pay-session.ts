import { loadPayData } from '../api/load-pay-data.ts';
import type { PayData } from '../api/payer-data.ts';
import type { Session, SessionDeps } from '../element/paying-port.ts';
import { isAnswered } from '../state/answers.ts';
import type { Notice, PayState } from '../state/pay-state.ts';
import { type FormEvent, reduceForm, termsOf } from '../state/reduce-form.ts';
import { situationOf } from '../state/situation.ts';
import { PayFlow } from './pay-flow.ts';
import { readWireAmount } from './read-wire-amount.ts';

/** One payer in front of one thing to pay, from their first act on. Nothing changes after `close`. */
export class PaySession implements Session {
  readonly #deps: SessionDeps;
  readonly #life = new AbortController();
  readonly #flow: PayFlow;
  #state: PayState;

  constructor(deps: SessionDeps) {
    this.#deps = deps;
    this.#state = deps.state;
    this.#flow = new PayFlow({
      ...deps,
      life: this.#life.signal,
      state: () => this.#state,
      enter: (state) => this.#enter(state),
      reload: (notice) => this.#reload(notice),
    });
  }

  close(): void {
    this.#life.abort();
  }

  dispatch(event: FormEvent): void {
    this.#enter(reduceForm(this.#state, event));
  }

  typeAmount(text: string): void {
    if (!('form' in this.#state)) return;
    const { currency, limits } = this.#state.offer;
    const amount = readWireAmount(text, currency, this.#deps.locale(), limits);
    this.dispatch({ kind: 'amount_typed', text, amount });
  }

  relocate(): void {
    this.dispatch({ kind: 'relocated', locale: this.#deps.locale() });
  }

  /** The button. A second press while one is under way does nothing. */
  async submit(): Promise<void> {
    const before = this.#state;
    if (
      before.kind === 'ready' &&
      termsOf(before.form) !== null &&
      isAnswered(before.offer, before.form) &&
      !this.#deps.maySubmit(before)
    )
      return;
    // Said anew: the second press, too, leads to what is still wrong.
    if (before.kind === 'ready' && before.form.showErrors)
      this.#enter({ ...before, form: { ...before.form, showErrors: false } });
    this.dispatch({ kind: 'submitted' });
    const state = this.#state;
    if (before.kind === 'ready' && state.kind === 'tokenising') await this.#flow.pay(state.offer, state.form);
  }

  async actionDone(): Promise<void> {
    if (this.#state.kind === 'action') await this.#flow.actionDone();
  }

  async cancelAction(): Promise<void> {
    if (this.#state.kind === 'action' && !this.#state.ending) await this.#flow.cancelAction();
  }

  /** A second press while one is under way does nothing. */
  async mailReceipt(email: string): Promise<void> {
    if (this.#state.kind === 'paid' && this.#state.mailing.kind !== 'sending')
      await this.#flow.mailReceipt(email);
  }

  frameFailed(): void {
    this.#flow.frameFailed();
  }

  restore(): Promise<void> {
    return this.#flow.restore();
  }

  #enter(next: PayState): void {
    const before = this.#state;
    if (next === before || this.#life.signal.aborted) return;
    this.#state = next;
    this.#deps.onState(next);
    this.#flow.entered(before, next);
  }

  async #reload(notice: Notice): Promise<void> {
    const answer = await loadPayData(this.#deps.base, this.#deps.request);
    this.dispatch(
      answer.ok ? { kind: 'loaded', state: this.#situation(answer.value, notice) } : { kind: 'not_sent' },
    );
  }

  #situation(data: PayData, notice: Notice): PayState {
    const state = situationOf(data, this.#deps.locale());
    if (state.kind !== 'ready') return state;
    // What was answered stays where it is still asked.
    const answers = 'form' in this.#state ? this.#state.form.answers : [];
    return { ...state, form: { ...state.form, answers }, notice };
  }
}
