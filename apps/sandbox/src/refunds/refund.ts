export const refundStatuses = ['pending', 'succeeded', 'failed'] as const;

/** Amounts are minor units of the charge's currency, times are milliseconds since 1970. */
export type Refund = {
  readonly id: string;
  readonly accountId: string;
  readonly chargeId: string;
  /** The account's own name for it, unique per account, for ever; `null`: made in the dashboard. */
  readonly reference: string | null;
  readonly amount: bigint;
  readonly currency: string;
  readonly status: (typeof refundStatuses)[number];
  /** When it changes by itself: a pending one succeeds, or one that succeeded fails. */
  readonly dueAt: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly revision: number;
};

/** What happens by itself when the time has come. */
export const settleRefund = (refund: Refund, now: number): Refund => ({
  ...refund,
  status: refund.status === 'pending' ? 'succeeded' : 'failed',
  dueAt: null,
  updatedAt: now,
  revision: refund.revision + 1,
});

/** The bank does not pay it out, or the money came back. */
export const failRefund = (refund: Refund, now: number): Refund => ({
  ...refund,
  status: 'failed',
  dueAt: null,
  updatedAt: now,
  revision: refund.revision + 1,
});

/** What the change of a refund adds to what its charge gave back. */
export const refundedBy = (before: Refund | null, after: Refund): bigint => {
  const counted = (refund: Refund | null): bigint => (refund?.status === 'succeeded' ? refund.amount : 0n);
  return counted(after) - counted(before);
};

/** As the API and the webhooks show it. */
export const refundView = (refund: Refund) => ({
  id: refund.id,
  charge: refund.chargeId,
  reference: refund.reference,
  amount: refund.amount.toString(),
  currency: refund.currency,
  status: refund.status,
  created_at: new Date(refund.createdAt).toISOString(),
  updated_at: new Date(refund.updatedAt).toISOString(),
  revision: refund.revision,
});
