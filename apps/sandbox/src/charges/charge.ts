import { type Dispute, disputeView } from '../disputes/dispute.ts';
import { type Refund, refundView } from '../refunds/refund.ts';
import type { Behaviour } from '../tokens/behaviour.ts';
import type { Token } from '../tokens/tokens.ts';

export const chargeStatuses = [
  'pending',
  'action_required',
  'captured',
  'declined',
  'cancelled',
  'voided',
] as const;
export type ChargeStatus = (typeof chargeStatuses)[number];

export const declineCodes = [
  'declined',
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'processing_error',
  'authentication_failed',
] as const;
export type DeclineCode = (typeof declineCodes)[number];

/** Amounts are minor units, times are milliseconds since 1970. */
export type Charge = {
  readonly id: string;
  readonly accountId: string;
  /** The account's own name for it: unique per account, for ever. */
  readonly reference: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly statementDescriptor: string;
  readonly status: ChargeStatus;
  readonly capturedAmount: bigint;
  /** Of refunds that succeeded. */
  readonly refundedAmount: bigint;
  readonly declineCode: DeclineCode | null;
  readonly brand: string;
  readonly lastFour: string;
  readonly fingerprint: string;
  readonly behaviour: Behaviour;
  /** The unguessable part of the address where the payer proves who they are. */
  readonly actionId: string | null;
  /** When it changes by itself: a late result arrives, or the time for the proof is over. */
  readonly dueAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Counts changes, from 1. */
  readonly revision: number;
};

export type ChargeEnd =
  | { readonly status: 'captured' | 'cancelled' | 'voided' }
  | { readonly declineCode: DeclineCode };

const ended = (charge: Charge, end: ChargeEnd, now: number): Charge => ({
  ...charge,
  ...('status' in end ? { status: end.status } : { status: 'declined', declineCode: end.declineCode }),
  capturedAmount: 'status' in end && end.status === 'captured' ? charge.amount : 0n,
  dueAt: null,
  updatedAt: now,
  revision: charge.revision + 1,
});

type Asked = Pick<Charge, 'reference' | 'amount' | 'currency' | 'statementDescriptor'>;
type Made = {
  readonly id: string;
  readonly actionId: string;
  /** An approval is for half of the amount only. */
  readonly inPart: boolean;
  readonly now: number;
};
type Waits = { readonly lateResultMs: number; readonly actionTtlMs: number };

/** Half of the amount, rounded down; a single minor unit is not halved. */
const inPart = (charge: Charge, isPart: boolean): Charge =>
  isPart && charge.amount > 1n ? { ...charge, capturedAmount: charge.amount / 2n } : charge;

/** What the card's behaviour makes of it. The first answer is revision 1. */
export const startCharge = (asked: Asked, token: Token, made: Made, waits: Waits): Charge => {
  const pending: Charge = {
    ...asked,
    id: made.id,
    accountId: token.accountId,
    status: 'pending',
    capturedAmount: 0n,
    refundedAmount: 0n,
    declineCode: null,
    brand: token.brand,
    lastFour: token.lastFour,
    fingerprint: token.fingerprint,
    behaviour: token.behaviour,
    actionId: null,
    dueAt: null,
    createdAt: made.now,
    updatedAt: made.now,
    revision: 0,
  };
  switch (token.behaviour) {
    case 'approve':
    case 'refund_declined':
    case 'refund_fails':
      return inPart(ended(pending, { status: 'captured' }, made.now), made.inPart);
    case 'late':
      return { ...pending, dueAt: made.now + waits.lateResultMs, revision: 1 };
    case 'authenticate':
    case 'authenticate_late':
      return {
        ...pending,
        status: 'action_required',
        actionId: made.actionId,
        dueAt: made.now + waits.actionTtlMs,
        revision: 1,
      };
    case 'declined':
    case 'insufficient_funds':
    case 'expired_card':
    case 'incorrect_cvc':
    case 'processing_error':
      return ended(pending, { declineCode: token.behaviour }, made.now);
  }
};

/** The payer's answer to the question of their bank. Anything but a charge that still asks stays as it is. */
export const answerAction = (
  charge: Charge,
  approved: boolean,
  now: number,
  { lateResultMs }: Pick<Waits, 'lateResultMs'>,
): Charge => {
  if (charge.status !== 'action_required' || (charge.dueAt ?? 0) <= now) return charge;
  if (!approved) return ended(charge, { declineCode: 'authentication_failed' }, now);
  if (charge.behaviour !== 'authenticate_late') return ended(charge, { status: 'captured' }, now);
  return {
    ...charge,
    status: 'pending',
    dueAt: now + lateResultMs,
    updatedAt: now,
    revision: charge.revision + 1,
  };
};

/** What the payer's bank makes of a charge whose result is under way. */
export const endPending = (charge: Charge, end: ChargeEnd, now: number): Charge =>
  charge.status === 'pending' ? ended(charge, end, now) : charge;

/** Ends a charge that waits for the payer. A result that is under way cannot be called back. */
export const cancelCharge = (charge: Charge, now: number): Charge =>
  charge.status === 'action_required' ? ended(charge, { status: 'cancelled' }, now) : charge;

/** Gives a capture back whole, as if it had not been. */
export const voidCharge = (charge: Charge, now: number): Charge =>
  charge.status === 'captured' && charge.refundedAmount === 0n
    ? ended(charge, { status: 'voided' }, now)
    : charge;

/** What happens by itself when the time has come. */
export const settleCharge = (charge: Charge, now: number): Charge => {
  if (charge.dueAt === null || charge.dueAt > now) return charge;
  return charge.status === 'pending' ? ended(charge, { status: 'captured' }, now) : cancelCharge(charge, now);
};

/** Something about its refunds or disputes changed; `refunded` is what more, or less, was given back. */
export const touchCharge = (charge: Charge, refunded: bigint, now: number): Charge => ({
  ...charge,
  refundedAmount: charge.refundedAmount + refunded,
  updatedAt: now,
  revision: charge.revision + 1,
});

/** What became of a charge's money, oldest first. */
export type ChargeChildren = { readonly refunds: readonly Refund[]; readonly disputes: readonly Dispute[] };

/** As the API and the webhooks show it. */
export const chargeView = (charge: Charge, { refunds, disputes }: ChargeChildren, publicUrl: string) => ({
  id: charge.id,
  reference: charge.reference,
  amount: charge.amount.toString(),
  currency: charge.currency,
  status: charge.status,
  captured_amount: charge.capturedAmount.toString(),
  refunded_amount: charge.refundedAmount.toString(),
  decline_code: charge.declineCode,
  card: { brand: charge.brand, last_four: charge.lastFour, fingerprint: charge.fingerprint },
  refunds: refunds.map(refundView),
  disputes: disputes.map(disputeView),
  action_url: charge.status === 'action_required' ? `${publicUrl}/3ds/${charge.actionId}` : null,
  created_at: new Date(charge.createdAt).toISOString(),
  updated_at: new Date(charge.updatedAt).toISOString(),
  revision: charge.revision,
});
