import { fail, ok, type Result } from '@artspay/core/result';
import type { ApiError, Payment } from '../api/payer-data.ts';
import type { SessionDeps } from '../element/paying-port.ts';
import type { Form, MailingFailure, Notice, Offer, PayState, Terms } from '../state/pay-state.ts';
import { type PaymentEvent, reducePayment } from '../state/reduce-payment.ts';
import { answersTo } from '../state/answers.ts';
import { termsOf } from '../state/reduce-form.ts';
import { followPayment, pause } from './follow-payment.ts';
import { memoryOf, newPayerKey, type OwnPayment, type OwnPaymentMemory } from './own-payment.ts';
import { type PaymentApi, paymentApi } from './payment-api.ts';

/** Waits before the same question is put again, after no answer. */
const againAfterMs = [1000, 2000, 4000];
const bankAfterMs = 1000;
const longAfterMs = 10_000;

/** What paying needs of the session it belongs to. */
export type FlowContext = Pick<SessionDeps, 'base' | 'request' | 'memoryKey' | 'card' | 'locale'> & {
  readonly life: AbortSignal;
  readonly state: () => PayState;
  readonly enter: (state: PayState) => void;
  /** Asks again what there is to pay, and shows it with this notice. */
  readonly reload: (notice: Notice) => Promise<void>;
};

type Refusal = ApiError | 'no_answer';

/** Takes one payment from the button to its result; nothing is done after `context.life` ends. */
export class PayFlow {
  readonly #context: FlowContext;
  readonly #api: PaymentApi;
  readonly #memory: OwnPaymentMemory;
  #stay = new AbortController();

  constructor(context: FlowContext) {
    this.#context = context;
    this.#api = paymentApi(context.base);
    this.#memory = memoryOf(context.memoryKey);
    context.life.addEventListener('abort', () => this.#stay.abort());
  }

  #dispatch(event: PaymentEvent): void {
    const { state, enter } = this.#context;
    enter(reducePayment(state(), event));
  }

  async pay(offer: Offer, form: Form): Promise<void> {
    const { card } = this.#context;
    const terms = termsOf(form);
    const tokenised = await card.tokenise();
    if (tokenised.kind === 'invalid') return this.#dispatch({ kind: 'card_invalid' });
    if (tokenised.kind === 'failed' || terms === null)
      return this.#dispatch({ kind: 'refused', notice: { kind: 'frame_failed' } });
    this.#dispatch({ kind: 'card_read' });
    const { payAgain } = form;
    const asked = { terms, answers: answersTo(offer, form), payAgain };
    const own = await this.#start(asked, offer.cardFrameUrl ?? '');
    if (!own.ok) return this.#refused(own.error);
    if (own.value !== null) await this.#confirm(own.value, tokenised.token, terms);
  }

  frameFailed(): void {
    this.#dispatch({ kind: 'refused', notice: { kind: 'frame_failed' } });
  }

  /** The payer came back from their bank's page. */
  async actionDone(): Promise<void> {
    const key = this.#memory.read()?.started;
    if (!key) return;
    const answer = await this.#api.refresh(key);
    if (answer.ok) this.#dispatch({ kind: 'payment', payment: answer.value });
  }

  async cancelAction(): Promise<void> {
    const key = this.#memory.read()?.started;
    if (!key) return;
    this.#dispatch({ kind: 'action_ending', ending: true });
    const answer = await this.#api.cancelAction(key);
    if (answer.ok) this.#dispatch({ kind: 'payment', payment: answer.value });
    this.#dispatch({ kind: 'action_ending', ending: false });
  }

  async mailReceipt(email: string): Promise<void> {
    const key = this.#memory.read()?.started;
    if (!key) return;
    this.#dispatch({ kind: 'receipt_asked' });
    const answer = await this.#api.mailReceipt(key, email, this.#context.locale());
    this.#dispatch(
      answer.ok
        ? { kind: 'receipt_mailed', payment: answer.value }
        : { kind: 'receipt_refused', why: mailingFailure(answer.error) },
    );
  }

  /** After a reload, this tab's own payment stands above what the link says to everybody. */
  async restore(): Promise<void> {
    const own = this.#memory.read();
    if (!own?.started) return;
    const answer = await this.#api.find(own.started);
    if (answer.ok)
      this.#dispatch({ kind: 'own_payment_found', payment: answer.value, cardFrameUrl: own.cardFrameUrl });
    else if (answer.error === 'not_found') this.#memory.forget();
  }

  entered(before: PayState, next: PayState): void {
    const { card } = this.#context;
    if (before.kind === 'action' && next.kind !== 'action') card.closeAction();
    if (next.kind === 'action' && (before.kind !== 'action' || before.url !== next.url))
      card.showAction(next.url);
    if (next.kind === 'ready' && next.notice !== null && before.kind !== 'ready' && wasSent(next.notice))
      card.clearCvc();
    if (next.kind === before.kind || (isFollowed(before) && isFollowed(next))) return;
    this.#stay.abort();
    this.#stay = new AbortController();
    if (next.kind === 'confirming') void this.#countPatience(this.#stay.signal);
    if (isFollowed(next)) void this.#follow(this.#stay.signal);
  }

  async #countPatience(signal: AbortSignal): Promise<void> {
    await pause(bankAfterMs, signal);
    if (!signal.aborted) this.#dispatch({ kind: 'waited', patience: 'bank' });
    await pause(longAfterMs - bankAfterMs, signal);
    if (!signal.aborted) this.#dispatch({ kind: 'waited', patience: 'long' });
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const key = this.#memory.read()?.started;
    if (!key) return;
    await followPayment(this.#api, key, signal, (payment) => this.#dispatch({ kind: 'payment', payment }));
  }

  /**
   * Starts the payment of these terms, or finds the one started for them before. Null when it turned out to
   * be under way or paid already, and the state says so.
   */
  async #start(asked: Asked, cardFrameUrl: string): Promise<Result<OwnPayment | null, Refusal>> {
    const kept = this.#memory.read();
    const own: OwnPayment =
      kept !== null && isSame(kept, asked)
        ? kept
        : { payerKey: newPayerKey(), ...asked, started: null, cardFrameUrl };
    if (own.started !== null) return ok(own);
    this.#memory.write(own);
    const answer = await this.#insist(() => this.#api.start(this.#startInput(own)));
    if (!answer.ok) return answer;
    const { payment, secret } = answer.value;
    const started: OwnPayment = { ...own, started: { id: payment.id, secret } };
    this.#memory.write(started);
    if (isTriable(payment)) return ok(started);
    this.#dispatch({ kind: 'payment', payment });
    return ok(null);
  }

  #startInput({ payerKey, terms, answers, payAgain }: OwnPayment): Parameters<PaymentApi['start']>[0] {
    const { request } = this.#context;
    const { signed } = request;
    if (request.kind === 'link')
      return { payerKey, link: { code: request.code, signed, ...terms, answers: [...answers] } };
    return { payerKey, invoice: { merchantCode: request.merchantCode, signed, ...terms, payAgain } };
  }

  async #confirm(own: OwnPayment, token: string, { amount: shownAmount }: Terms): Promise<void> {
    const key = own.started;
    if (key === null) return;
    const answer = await this.#insist(() => this.#api.confirm({ ...key, token, shownAmount }));
    if (answer.ok) return this.#dispatch({ kind: 'payment', payment: answer.value });
    if (answer.error === 'no_answer') return this.#dispatch({ kind: 'answer_lost' });
    if (answer.error.code !== 'WRONG_STATE') return this.#refused(answer.error);
    const standing = await this.#api.find(key);
    this.#dispatch(standing.ok ? { kind: 'payment', payment: standing.value } : { kind: 'answer_lost' });
  }

  /** Puts a question that is safe to repeat until it is answered, four times at most. */
  async #insist<Value>(question: () => Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal>> {
    const { life } = this.#context;
    for (const waitMs of againAfterMs) {
      const answer = await question();
      if (answer.ok || answer.error !== 'no_answer') return answer;
      await pause(waitMs, life);
      if (life.aborted) return fail('no_answer');
    }
    return question();
  }

  async #refused(error: Refusal): Promise<void> {
    const { reload } = this.#context;
    if (error === 'no_answer') return this.#dispatch({ kind: 'refused', notice: { kind: 'not_sent' } });
    const notice = { kind: 'refused' } as const;
    switch (error.code) {
      case 'CARD_NUMBER_IN_TEXT':
        return error.path.includes('answers')
          ? this.#dispatch({ kind: 'refused', notice })
          : this.#dispatch({ kind: 'reference_refused', why: 'card_number' });
      case 'INVALID_INPUT':
        return error.path.includes('reference')
          ? this.#dispatch({ kind: 'reference_refused', why: 'refused' })
          : this.#dispatch({ kind: 'refused', notice });
      case 'ANSWER_MISSING':
      case 'ANSWER_NOT_OFFERED':
      case 'AMOUNT_OUTSIDE_LIMITS':
      case 'DETAILS_CHANGED':
      case 'DETAILS_FIXED':
        this.#memory.forget();
        return reload({ kind: 'details_changed' });
      case 'NOT_PAYABLE':
      case 'EXPIRED':
      case 'ALREADY_PAID':
      case 'PAYMENT_PENDING':
      case 'GATEWAY_NOT_SET_UP':
      case 'SIGNATURE_CHANGED':
      case 'SIGNATURE_EXPIRED':
      case 'SIGNATURE_FOREIGN':
      case 'SIGNATURE_KEY_UNKNOWN':
      case 'SIGNATURE_MALFORMED':
      case 'SIGNATURE_REQUIRED':
        this.#memory.forget();
        return reload(notice);
      case 'TOO_MANY_TRIES':
        return this.#dispatch({
          kind: 'refused',
          notice: { kind: 'too_many', until: new Date(Date.now() + (error.retryAfter ?? 60) * 1000) },
        });
      case 'PAYMENTS_UNAVAILABLE':
        return this.#dispatch({ kind: 'refused', notice: { kind: 'unavailable' } });
      case 'KEY_REUSED':
      case 'NOT_FOUND':
      case 'WRONG_STATE':
        this.#memory.forget();
        return this.#dispatch({ kind: 'refused', notice });
    }
  }
}

const mailingFailures: Readonly<Partial<Record<ApiError['code'], MailingFailure>>> = {
  CARD_NUMBER_IN_TEXT: 'card_number',
  INVALID_INPUT: 'not_an_address',
  WRONG_STATE: 'too_many',
};

const mailingFailure = (error: Refusal): MailingFailure =>
  error === 'no_answer' ? 'not_sent' : (mailingFailures[error.code] ?? 'later');

const isFollowed = (state: PayState): boolean => state.kind === 'action' || state.kind === 'pending';

/** Somebody who must wait finds everything as they left it. */
const wasSent = ({ kind }: Notice): boolean => kind !== 'too_many' && kind !== 'unavailable';

const isTriable = ({ status }: Payment): boolean =>
  status === 'OPEN' || status === 'DECLINED' || status === 'LAPSED';

/** What a payer key stands for: with other answers it is another request. */
type Asked = Pick<OwnPayment, 'terms' | 'answers' | 'payAgain'>;

const isSame = (own: Asked, { terms, answers, payAgain }: Asked): boolean =>
  own.payAgain === payAgain &&
  JSON.stringify(own.answers) === JSON.stringify(answers) &&
  own.terms.reference === terms.reference &&
  own.terms.amount.amount === terms.amount.amount &&
  own.terms.amount.currency === terms.amount.currency;
