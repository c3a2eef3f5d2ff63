import { fail, ok, type Result } from '@artspay/core/result';
import type { PayerApi } from '../api/payer-api.ts';
import type { ApiError, PayData, Payment, PayRequest } from '../api/payer-data.ts';
import type { Tokenised } from '../frame/card-frame.ts';
import type { Notice, PayState, Terms } from '../state/pay-state.ts';
import { type PayEvent, reduce, termsOf } from '../state/reduce.ts';
import { situationOf } from '../state/situation.ts';
import { followPayment, pause } from './follow-payment.ts';
import { type Memory, newPayerKey, type OwnPayment } from './own-payment.ts';

/** The card frame as the session uses it; orders given before it is open are kept. */
export type CardPort = {
  tokenise(): Promise<Tokenised>;
  clearCvc(): void;
  showAction(url: string): void;
  closeAction(): void;
};

export type SessionDeps = {
  readonly request: PayRequest;
  readonly locale: string;
  readonly api: PayerApi;
  readonly memory: Memory;
  readonly card: CardPort;
  readonly onState: (state: PayState, before: PayState) => void;
};

/** Waits before the same question is put again, after no answer. */
const againAfterMs = [1000, 2000, 4000];
const bankAfterMs = 1000;
const longAfterMs = 10_000;

/** One payer paying one thing: carries out what the states call for, and nothing after `close`. */
export class PaySession {
  readonly #deps: SessionDeps;
  readonly #life = new AbortController();
  #stay = new AbortController();
  #state: PayState = { kind: 'loading' };

  constructor(deps: SessionDeps) {
    this.#deps = deps;
  }

  get state(): PayState {
    return this.#state;
  }

  close(): void {
    this.#life.abort();
    this.#stay.abort();
  }

  dispatch(event: PayEvent): void {
    if (this.#life.signal.aborted) return;
    const before = this.#state;
    const next = reduce(before, event);
    if (next === before) return;
    this.#state = next;
    this.#carryOut(before, next);
    this.#deps.onState(next, before);
  }

  /** Opens with what the server rendered, or asks for it; then looks whether this tab paid before. */
  async open(data: PayData | null): Promise<void> {
    if (data === null) return this.load();
    this.#loaded(data, null);
    await this.#restore();
  }

  async load(): Promise<void> {
    this.dispatch({ kind: 'load_began' });
    const answer = await this.#deps.api.load(this.#deps.request);
    if (!answer.ok) return this.dispatch({ kind: 'load_failed', problem: 'network' });
    this.#loaded(answer.value, null);
    await this.#restore();
  }

  /** The button. A second press while one is under way does nothing. */
  async submit(): Promise<void> {
    this.dispatch({ kind: 'submitted' });
    if (this.#state.kind !== 'tokenising') return;
    const { offer, form } = this.#state;
    const terms = termsOf(form);
    const tokenised = await this.#deps.card.tokenise();
    if (tokenised.kind === 'invalid') return this.dispatch({ kind: 'card_invalid' });
    if (tokenised.kind === 'failed' || terms === null)
      return this.dispatch({ kind: 'refused', notice: { kind: 'frame_failed' } });
    this.dispatch({ kind: 'card_read' });
    const own = await this.#start(terms, form.payAgain, offer.cardFrameUrl ?? '');
    if (!own.ok) return this.#refused(own.error);
    if (own.value !== null) await this.#confirm(own.value, tokenised.token, terms);
  }

  /** The payer came back from their bank's page. */
  async actionDone(): Promise<void> {
    const key = this.#deps.memory.read()?.started;
    if (!key || this.#state.kind !== 'action') return;
    const answer = await this.#deps.api.refresh(key);
    if (answer.ok) this.dispatch({ kind: 'payment', payment: answer.value });
  }

  async cancelAction(): Promise<void> {
    const key = this.#deps.memory.read()?.started;
    if (!key || this.#state.kind !== 'action') return;
    this.dispatch({ kind: 'action_ending', ending: true });
    const answer = await this.#deps.api.cancelAction(key);
    if (answer.ok) this.dispatch({ kind: 'payment', payment: answer.value });
    else this.dispatch({ kind: 'action_ending', ending: false });
  }

  /** What follows from entering a state, whatever led there. */
  #carryOut(before: PayState, next: PayState): void {
    const { card } = this.#deps;
    if (before.kind === 'action' && next.kind !== 'action') card.closeAction();
    if (next.kind === 'action' && (before.kind !== 'action' || before.url !== next.url))
      card.showAction(next.url);
    if (next.kind === 'ready' && next.notice !== null && before.kind !== 'ready') card.clearCvc();
    const staying = next.kind === before.kind || (isFollowed(before) && isFollowed(next));
    if (staying) return;
    this.#stay.abort();
    this.#stay = new AbortController();
    if (next.kind === 'confirming') void this.#countPatience(this.#stay.signal);
    if (isFollowed(next)) void this.#follow(this.#stay.signal);
  }

  async #countPatience(signal: AbortSignal): Promise<void> {
    await pause(bankAfterMs, signal);
    if (!signal.aborted) this.dispatch({ kind: 'waited', patience: 'bank' });
    await pause(longAfterMs - bankAfterMs, signal);
    if (!signal.aborted) this.dispatch({ kind: 'waited', patience: 'long' });
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const key = this.#deps.memory.read()?.started;
    if (key)
      await followPayment(this.#deps.api, key, signal, (payment) =>
        this.dispatch({ kind: 'payment', payment }),
      );
  }

  /** After a reload, this tab's own payment stands above what the link says to everybody. */
  async #restore(): Promise<void> {
    const own = this.#deps.memory.read();
    if (!own?.started) return;
    const answer = await this.#deps.api.payment(own.started);
    if (answer.ok)
      this.dispatch({ kind: 'own_payment_found', payment: answer.value, cardFrameUrl: own.cardFrameUrl });
    else if (answer.error === 'not_found') this.#deps.memory.forget();
  }

  #loaded(data: PayData, notice: Notice | null): void {
    const state = situationOf(data, this.#deps.locale);
    this.dispatch({ kind: 'loaded', state: state.kind === 'ready' ? { ...state, notice } : state });
  }

  /**
   * Starts the payment of these terms, or finds the one started for them before. Null when it turned out to
   * be under way or paid already, and the state says so.
   */
  async #start(
    terms: Terms,
    payAgain: boolean,
    cardFrameUrl: string,
  ): Promise<Result<OwnPayment | null, ApiError | 'no_answer'>> {
    const { memory, api } = this.#deps;
    const kept = memory.read();
    const own: OwnPayment =
      kept !== null && sameTerms(kept, terms, payAgain)
        ? kept
        : { payerKey: newPayerKey(), terms, payAgain, started: null, cardFrameUrl };
    if (own.started !== null) return ok(own);
    memory.write(own);
    const input = this.#startInput(own);
    const answer = await this.#insist(() => api.start(input));
    if (!answer.ok) {
      if (answer.error !== 'no_answer') memory.forget();
      return answer;
    }
    const { payment, secret } = answer.value;
    const started: OwnPayment = { ...own, started: { id: payment.id, secret } };
    memory.write(started);
    if (isTriable(payment)) return ok(started);
    this.dispatch({ kind: 'payment', payment });
    return ok(null);
  }

  #startInput({ payerKey, terms, payAgain }: OwnPayment): Parameters<PayerApi['start']>[0] {
    const { request } = this.#deps;
    return request.kind === 'link'
      ? { payerKey, link: { code: request.code, ...terms } }
      : {
          payerKey,
          invoice: {
            merchantCode: request.merchantCode,
            ...terms,
            amountAsWritten: request.amount,
            payAgain,
          },
        };
  }

  async #confirm(own: OwnPayment, token: string, terms: Terms): Promise<void> {
    const key = own.started;
    if (key === null) return;
    const answer = await this.#insist(() =>
      this.#deps.api.confirm({ ...key, token, shownAmount: terms.amount }),
    );
    if (answer.ok) return this.dispatch({ kind: 'payment', payment: answer.value });
    if (answer.error === 'no_answer') return this.dispatch({ kind: 'answer_lost' });
    if (answer.error.code !== 'WRONG_STATE') return this.#refused(answer.error);
    const standing = await this.#deps.api.payment(key);
    this.dispatch(standing.ok ? { kind: 'payment', payment: standing.value } : { kind: 'answer_lost' });
  }

  /** Puts a question that is safe to repeat until it is answered, four times at most. */
  async #insist<Value>(
    ask: () => Promise<Result<Value, ApiError | 'no_answer'>>,
  ): Promise<Result<Value, ApiError | 'no_answer'>> {
    for (const waitMs of againAfterMs) {
      const answer = await ask();
      if (answer.ok || answer.error !== 'no_answer') return answer;
      await pause(waitMs, this.#life.signal);
      if (this.#life.signal.aborted) return fail('no_answer');
    }
    return ask();
  }

  async #refused(error: ApiError | 'no_answer'): Promise<void> {
    if (error === 'no_answer') return this.dispatch({ kind: 'refused', notice: { kind: 'not_sent' } });
    switch (error.code) {
      case 'CARD_NUMBER_IN_TEXT':
        return this.dispatch({ kind: 'reference_refused', why: 'card_number' });
      case 'INVALID_INPUT':
        return error.path.includes('reference')
          ? this.dispatch({ kind: 'reference_refused', why: 'refused' })
          : this.dispatch({ kind: 'refused', notice: { kind: 'refused', message: error.message } });
      case 'DETAILS_CHANGED':
      case 'DETAILS_FIXED':
        return this.#reload({ kind: 'details_changed' });
      case 'NOT_PAYABLE':
      case 'ALREADY_PAID':
      case 'PAYMENT_PENDING':
      case 'GATEWAY_NOT_SET_UP':
        return this.#reload({ kind: 'refused', message: error.message });
      case 'KEY_REUSED':
      case 'NOT_FOUND':
      case 'WRONG_STATE':
        this.#deps.memory.forget();
        return this.dispatch({ kind: 'refused', notice: { kind: 'refused', message: error.message } });
    }
  }

  /** The link is not what was shown: show what it is now, and why. */
  async #reload(notice: Notice): Promise<void> {
    this.#deps.memory.forget();
    const answer = await this.#deps.api.load(this.#deps.request);
    if (answer.ok) this.#loaded(answer.value, notice);
    else this.dispatch({ kind: 'refused', notice });
  }
}

const isFollowed = (state: PayState): boolean => state.kind === 'action' || state.kind === 'pending';

const isTriable = ({ status }: Payment): boolean =>
  status === 'OPEN' || status === 'DECLINED' || status === 'LAPSED';

const sameTerms = (own: OwnPayment, terms: Terms, payAgain: boolean): boolean =>
  own.payAgain === payAgain &&
  own.terms.reference === terms.reference &&
  own.terms.amount.amount === terms.amount.amount &&
  own.terms.amount.currency === terms.amount.currency;
