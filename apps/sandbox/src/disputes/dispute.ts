export const disputeStatuses = ['open', 'won', 'lost'] as const;

/** The payer told their bank that the charge was not right. */
export type Dispute = {
  readonly id: string;
  readonly accountId: string;
  readonly chargeId: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly status: (typeof disputeStatuses)[number];
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly revision: number;
};

/** As the API and the webhooks show it. */
export const disputeView = (dispute: Dispute) => ({
  id: dispute.id,
  charge: dispute.chargeId,
  amount: dispute.amount.toString(),
  currency: dispute.currency,
  status: dispute.status,
  created_at: new Date(dispute.createdAt).toISOString(),
  updated_at: new Date(dispute.updatedAt).toISOString(),
  revision: dispute.revision,
});
