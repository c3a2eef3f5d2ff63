import { loadPayData } from '../api/load-pay-data.ts';
import type { PayData, PayRequest } from '../api/payer-data.ts';
import type { Notice, PayState } from '../state/pay-state.ts';
import { type FormEvent, reduceForm } from '../state/reduce-form.ts';
import { situationOf } from '../state/situation.ts';
import { type CardPort, fetchPaying, type Flow } from './paying-port.ts';

export type SessionDeps = {
  readonly base: string;
  readonly request: PayRequest;
  readonly locale: string;
  readonly card: CardPort;
  readonly onState: (state: PayState, before: PayState) => void;
};

/** One payer in front of one thing to pay. Holds the state; nothing changes it after `close`. */
export class PaySession {
  readonly #deps: SessionDeps;
  readonly #life = new AbortController();
  #flow: Flow | null = null;
  #state: PayState = { kind: 'loading' };

  constructor(deps: SessionDeps) {
    this.#deps = deps;
  }

  close(): void {
    this.#life.abort();
  }

  dispatch(event: FormEvent): void {
    this.#enter(reduceForm(this.#state, event));
  }

  #enter(next: PayState): void {
    const before = this.#state;
    if (next === before || this.#life.signal.aborted) return;
    this.#state = next;
    this.#deps.onState(next, before);
    this.#flow?.entered(before, next);
  }

  /** Opens with what the server rendered, or asks for it; then looks whether this tab has paid before. */
  async open(data: PayData | null): Promise<void> {
    if (data === null) return this.load();
    this.#loaded(data, null);
    await this.#restore();
  }

  async load(): Promise<void> {
    this.dispatch({ kind: 'load_began' });
    const answer = await loadPayData(this.#deps.base, this.#deps.request);
    if (!answer.ok) return this.dispatch({ kind: 'load_failed' });
    this.#loaded(answer.value, null);
    await this.#restore();
  }

  /** The button. A second press while one is under way does nothing. */
  async submit(): Promise<void> {
    this.dispatch({ kind: 'submitted' });
    const state = this.#state;
    if (state.kind !== 'tokenising') return;
    const flow = await this.#getFlow();
    if (flow === null) this.dispatch({ kind: 'not_sent' });
    else await flow.pay(state.offer, state.form);
  }

  async actionDone(): Promise<void> {
    if (this.#state.kind === 'action') await this.#flow?.actionDone();
  }

  /** The card frame did not load, or broke. */
  async frameFailed(): Promise<void> {
    (await this.#getFlow())?.frameFailed();
  }

  async cancelAction(): Promise<void> {
    if (this.#state.kind === 'action' && !this.#state.ending) await this.#flow?.cancelAction();
  }

  async #restore(): Promise<void> {
    if (isRemembered(this.#memoryKey)) await (await this.#getFlow())?.restore();
  }

  get #memoryKey(): string {
    const { base, request } = this.#deps;
    return ['artspay', base, ...Object.values(request)].join(' ');
  }

  #loaded(data: PayData, notice: Notice | null): void {
    const state = situationOf(data, this.#deps.locale);
    this.dispatch({ kind: 'loaded', state: state.kind === 'ready' ? { ...state, notice } : state });
  }

  async #reload(notice: Notice): Promise<void> {
    const answer = await loadPayData(this.#deps.base, this.#deps.request);
    if (answer.ok) this.#loaded(answer.value, notice);
    else this.dispatch({ kind: 'not_sent' });
  }

  async #getFlow(): Promise<Flow | null> {
    const paying = await fetchPaying();
    this.#flow ??=
      paying?.flow({
        ...this.#deps,
        memoryKey: this.#memoryKey,
        life: this.#life.signal,
        state: () => this.#state,
        enter: (state) => this.#enter(state),
        reload: (notice) => this.#reload(notice),
      }) ?? null;
    return this.#flow;
  }
}

const isRemembered = (key: string): boolean => {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
};
