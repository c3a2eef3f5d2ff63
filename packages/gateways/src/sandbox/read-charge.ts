import type {
  AttemptReference,
  DeclineCode,
  GatewayDispute,
  GatewayRefund,
  GatewaySnapshot,
  ListedCharge,
} from '@artspay/core/gateway/gateway';
import { money } from '@artspay/core/money/money';
import { parseCurrency } from '@artspay/core/money/currency';
import { parseAttemptReference } from '@artspay/core/payment/attempt-reference';
import { parseRefundReference } from '@artspay/core/refund/refund-reference';
import { z } from 'zod';

const minorUnits = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(BigInt);

const currency = z.string().transform((text, context) => {
  const read = parseCurrency(text);
  if (read !== null) return read;
  context.addIssue('not a currency');
  return z.NEVER;
});

const declineCodes = [
  'declined',
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'authentication_failed',
  'processing_error',
] as const satisfies readonly DeclineCode[];

const refund = z
  .object({
    id: z.string().min(1),
    reference: z.string().nullable(),
    amount: minorUnits,
    currency,
    status: z.enum(['pending', 'succeeded', 'failed']),
  })
  .transform((read): GatewayRefund => ({
    gatewayId: read.id,
    reference: read.reference === null ? null : parseRefundReference(read.reference),
    amount: money(read.amount, read.currency),
    state: read.status,
  }));

const dispute = z
  .object({
    id: z.string().min(1),
    amount: minorUnits,
    currency,
    status: z.enum(['open', 'won', 'lost']),
  })
  .transform((read): GatewayDispute => ({
    gatewayId: read.id,
    amount: money(read.amount, read.currency),
    state: read.status,
  }));

const card = z.object({ brand: z.string(), last_four: z.string(), fingerprint: z.string().min(1) });

const common = {
  id: z.string().min(1),
  reference: z.string(),
  amount: minorUnits,
  currency,
  card,
  refunds: z.array(refund),
  disputes: z.array(dispute),
};

const charge = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('pending') }),
  z.object({ ...common, status: z.literal('action_required'), action_url: z.url() }),
  z.object({ ...common, status: z.literal('captured'), captured_amount: minorUnits }),
  // A code of tomorrow is still a bank's no.
  z.object({
    ...common,
    status: z.literal('declined'),
    decline_code: z.enum(declineCodes).catch('declined'),
  }),
  z.object({ ...common, status: z.literal('cancelled') }),
  z.object({ ...common, status: z.literal('voided') }),
]);
type Charge = z.output<typeof charge>;

const resultOf = (read: Charge): GatewaySnapshot['result'] => {
  switch (read.status) {
    case 'pending':
    case 'cancelled':
    case 'voided':
      return { state: read.status };
    case 'action_required':
      return { state: 'action_required', url: read.action_url };
    case 'captured':
      return { state: 'captured', captured: money(read.captured_amount, read.currency) };
    case 'declined':
      return { state: 'declined', code: read.decline_code };
  }
};

const snapshotOf = (read: Charge, reference: AttemptReference): GatewaySnapshot => ({
  reference,
  gatewayId: read.id,
  amount: money(read.amount, read.currency),
  card: { brand: read.card.brand, lastFour: read.card.last_four },
  cardFingerprint: read.card.fingerprint,
  result: resultOf(read),
  refunds: read.refunds,
  disputes: read.disputes,
});

/** The sandbox's charge object as core's snapshot; `null` when it is not one, or not of this reference. */
export const readCharge = (body: unknown, reference: AttemptReference): GatewaySnapshot | null => {
  const read = charge.safeParse(body);
  return read.success && read.data.reference === reference ? snapshotOf(read.data, reference) : null;
};

const list = z.object({
  charges: z.array(z.object({ reference: z.string(), updated_at: z.iso.datetime() }).loose()),
  next_cursor: z.string().min(1).nullable(),
});

/**
 * One page of the sandbox's list: what bears a reference of ours. `null` when it is no such page, or when one
 * of ours in it cannot be read: a list with holes would say that charges are missing.
 */
export const readChargeList = (
  body: unknown,
): { readonly charges: readonly ListedCharge[]; readonly cursor: string | null } | null => {
  const read = list.safeParse(body);
  if (!read.success) return null;
  const charges: ListedCharge[] = [];
  for (const one of read.data.charges) {
    const reference = parseAttemptReference(one.reference);
    if (reference === null) continue;
    const snapshot = readCharge(one, reference);
    if (snapshot === null) return null;
    charges.push({ snapshot, changedAt: new Date(one.updated_at) });
  }
  return { charges, cursor: read.data.next_cursor };
};

/** The sandbox's refund object as core's; `null` when it is not one. */
export const readRefund = (body: unknown): GatewayRefund | null => refund.safeParse(body).data ?? null;

/** The card behind a token, by the gateway's own name for it; `null` when it is none. */
export const readFingerprint = (body: unknown): string | null =>
  z.object({ card }).safeParse(body).data?.card.fingerprint ?? null;
