import type {
  AttemptReference,
  ChargeAnswer,
  ChargeRequest,
  FindAnswer,
  Gateway,
  GatewayDispute,
  GatewayRefund,
  GatewaySnapshot,
  RefundAnswer,
  RefundRequest,
} from '@artspay/core/gateway/gateway';
import { type Money, money } from '@artspay/core/money/money';

/** What a card does; the token names it. `half`: approved for half of the amount only. */
export const cards = ['good', 'declined', 'proof', 'late', 'half', 'refused'] as const;
/**
 * What the line does to a request. `lost`: it never arrives. `cut`: done, its answer is lost. `delayed`: no
 * answer, and it arrives when `arrive` says. `slow`: done, and its answer comes when `answerAll` says.
 */
export const wires = ['clear', 'lost', 'cut', 'delayed', 'slow'] as const;
export const refundFates = ['succeeded', 'pending', 'failed', 'refused'] as const;
export const outcomes = ['captured', 'declined', 'cancelled'] as const;
export type Outcome = (typeof outcomes)[number];
export type Card = (typeof cards)[number];
export type Wire = (typeof wires)[number];
export type RefundFate = (typeof refundFates)[number];

type Charge = {
  readonly reference: AttemptReference;
  readonly gatewayId: string;
  readonly amount: Money;
  result: GatewaySnapshot['result'];
  refunds: readonly GatewayRefund[];
  disputes: readonly GatewayDispute[];
  readonly createdAt: Date;
  changedAt: Date;
  /** It came after the time that the gateway promises. */
  readonly isLate: boolean;
};

const settledAfterMs = 10_000;
const noAnswer = { kind: 'no_clear_answer', why: 'the line' } as const;

const resultOf = (card: Card, amount: Money): GatewaySnapshot['result'] => {
  switch (card) {
    case 'good':
      return { state: 'captured', captured: amount };
    case 'half':
      return { state: 'captured', captured: money(amount.minor / 2n, amount.currency) };
    case 'proof':
      return { state: 'action_required', url: 'https://gateway.example/3ds' };
    case 'late':
      return { state: 'pending' };
    case 'declined':
    case 'refused':
      return { state: 'declined', code: 'declined' };
  }
};

const takeAll = (waiting: (() => void)[]): void => {
  for (const go of waiting.splice(0)) go();
};

/** A gateway in this process that keeps its own books. It refuses, by throwing, to be asked twice for one thing. */
export const createScriptedGateway = (now: () => Date) => {
  const charges = new Map<AttemptReference, Charge>();
  const sent = new Set<string>();
  const requests: (ChargeRequest | RefundRequest)[] = [];
  const held: (() => void)[] = [];
  const onTheirWay: (() => void)[] = [];
  let ids = 0;
  const newId = (prefix: string) => `${prefix}_${(ids += 1)}`;
  const line = { isDown: false, refundWire: 'clear' as Wire, refundFate: 'succeeded' as RefundFate };

  let heldSomething = Promise.withResolvers<void>();
  const hold = <Answer>(answer: Answer): Promise<Answer> =>
    new Promise((resolve) => {
      held.push(() => resolve(answer));
      heldSomething.resolve();
      heldSomething = Promise.withResolvers<void>();
    });
  const snapshotOf = ({
    reference,
    gatewayId,
    amount,
    result,
    refunds,
    disputes,
  }: Charge): GatewaySnapshot => ({
    reference,
    gatewayId,
    amount,
    card: { brand: 'visa', lastFour: '4242' },
    result,
    refunds,
    disputes,
  });
  const change = (
    charge: Charge,
    changes: Partial<Pick<Charge, 'result' | 'refunds' | 'disputes'>>,
  ): void => {
    Object.assign(charge, changes, { changedAt: now() });
  };
  const heldOf = ({ refunds }: Charge): bigint =>
    refunds.reduce((sum, { amount, state }) => (state === 'failed' ? sum : sum + amount.minor), 0n);
  const capturedOf = ({ result }: Charge): bigint =>
    result.state === 'captured' ? result.captured.minor : 0n;

  const doCharge = ({ reference, amount }: ChargeRequest, card: Card, sentAt: Date): ChargeAnswer => {
    if (card === 'refused') return { kind: 'refused', code: 'card_details_expired' };
    const charge: Charge = {
      reference,
      gatewayId: newId('ch'),
      amount,
      result: resultOf(card, amount),
      refunds: [],
      disputes: [],
      createdAt: now(),
      changedAt: now(),
      isLate: now().getTime() - sentAt.getTime() >= settledAfterMs,
    };
    charges.set(reference, charge);
    return { kind: 'answered', snapshot: snapshotOf(charge) };
  };
  const refundOnce = (
    of: AttemptReference,
    asked: { reference: RefundRequest['reference'] | null; amount: Money },
    fate: RefundFate,
  ): RefundAnswer => {
    const charge = charges.get(of);
    if (charge === undefined) return { kind: 'refused', code: 'processing_error' };
    if (charge.disputes.some(({ state }) => state !== 'won')) return { kind: 'refused', code: 'disputed' };
    if (heldOf(charge) + asked.amount.minor > capturedOf(charge))
      return { kind: 'refused', code: 'exceeds_capture' };
    if (fate === 'refused') return { kind: 'refused', code: 'declined' };
    const refund: GatewayRefund = { gatewayId: newId('re'), ...asked, state: fate };
    change(charge, { refunds: [...charge.refunds, refund] });
    return { kind: 'answered', refund };
  };
  /** Does what was asked as the line lets it. */
  const overLine = async <Answer>(wire: Wire, work: () => Answer): Promise<Answer | typeof noAnswer> => {
    if (line.isDown || wire === 'lost') return noAnswer;
    if (wire === 'delayed') {
      onTheirWay.push(() => void work());
      return noAnswer;
    }
    const answer = work();
    if (wire === 'cut') return noAnswer;
    return wire === 'slow' ? hold(answer) : answer;
  };
  const once = (key: string): void => {
    if (sent.has(key)) throw new Error(`${key} was sent twice`);
    sent.add(key);
  };
  const found = (reference: AttemptReference): FindAnswer => {
    if (line.isDown) return { kind: 'unavailable', why: 'down' };
    const charge = charges.get(reference);
    return charge === undefined ? { kind: 'not_found' } : { kind: 'found', snapshot: snapshotOf(charge) };
  };

  const gateway: Gateway = {
    name: 'scripted',
    capabilities: { modes: ['test'], currencies: null, settledAfterMs, refunds: true, inspectsTokens: false },
    charge: async (request) => {
      once(request.idempotencyKey);
      requests.push(request);
      const [card, wire] = request.token.split('.') as [Card, Wire];
      const sentAt = now();
      return overLine(wire, () => doCharge(request, card, sentAt));
    },
    find: async (reference) => found(reference),
    inspectToken: async () => ({ kind: 'unknown' }),
    refund: async (request) => {
      const { idempotencyKey, reference, charge, amount } = request;
      once(idempotencyKey);
      requests.push(request);
      const fate = line.refundFate;
      return overLine(line.refundWire, () => refundOnce(charge.reference, { reference, amount }, fate));
    },
    cancel: async (reference) => {
      const charge = charges.get(reference);
      if (!line.isDown && charge?.result.state === 'action_required')
        change(charge, { result: { state: 'cancelled' } });
      return found(reference);
    },
    void: async (reference) => {
      const charge = charges.get(reference);
      if (!line.isDown && charge !== undefined && heldOf(charge) === 0n)
        change(charge, { result: { state: 'voided' } });
      return found(reference);
    },
    listCharges: async ({ from, to }) => ({
      kind: 'page',
      charges: [...charges.values()]
        .filter(({ createdAt }) => createdAt >= from && createdAt < to)
        .map((charge) => ({ snapshot: snapshotOf(charge), changedAt: charge.changedAt })),
      cursor: null,
    }),
    readWebhook: () => Promise.reject(new Error('webhooks are hints: a test asks instead')),
  };

  const all = (): readonly Charge[] => [...charges.values()];
  return {
    gateway,
    /** The same account over a line on which questions are answered late, with what stood when they were asked. */
    slowly: { ...gateway, find: (reference: AttemptReference) => hold(found(reference)) } satisfies Gateway,
    line,
    all,
    /** Everything that was sent here, oldest first. */
    requests: (): readonly (ChargeRequest | RefundRequest)[] => requests,
    sentCount: (): number => sent.size,
    /** Requests that were delayed arrive. */
    arrive: (): void => takeAll(onTheirWay),
    /** Answers that were slow are given, as they were when they were made. */
    answerAll: (): void => takeAll(held),
    /** Resolves when the next answer is held back. */
    whenHeld: (): Promise<void> => heldSomething.promise,
    isHolding: (): boolean => held.length > 0,
    /** What is under way at banks ends. */
    settle: (charge: Charge, outcome: Outcome): void => {
      const { state } = charge.result;
      if (state !== 'pending' && state !== 'action_required') return;
      const results = {
        captured: { state: 'captured', captured: charge.amount },
        declined: { state: 'declined', code: 'declined' },
        cancelled: { state: 'cancelled' },
      } as const;
      change(charge, { result: results[outcome] });
    },
    /** The payer proved who they are; the result is under way. */
    prove: (charge: Charge): void => {
      if (charge.result.state === 'action_required') change(charge, { result: { state: 'pending' } });
    },
    settleRefund: (charge: Charge, index: number, state: 'succeeded' | 'failed'): void => {
      const refund = charge.refunds[index];
      if (refund === undefined || refund.state === 'failed' || refund.state === state) return;
      change(charge, { refunds: charge.refunds.with(index, { ...refund, state }) });
    },
    refundInDashboard: (charge: Charge, amount: Money, fate: RefundFate): void =>
      void refundOnce(charge.reference, { reference: null, amount }, fate),
    dispute: (charge: Charge): void => {
      if (charge.result.state !== 'captured') return;
      const opened: GatewayDispute = { gatewayId: newId('dp'), amount: charge.amount, state: 'open' };
      change(charge, { disputes: [...charge.disputes, opened] });
    },
    closeDisputes: (charge: Charge, state: 'won' | 'lost'): void =>
      change(charge, {
        disputes: charge.disputes.map((dispute) =>
          dispute.state === 'open' ? { ...dispute, state } : dispute,
        ),
      }),
  };
};

export type ScriptedGateway = ReturnType<typeof createScriptedGateway>;
export type ScriptedCharge = Charge;
