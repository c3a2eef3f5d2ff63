import type {
  AttemptReference,
  DeclineCode,
  GatewayDispute,
  GatewayRefund,
  GatewaySnapshot,
} from '@artspay/core/gateway/gateway';
import { money } from '@artspay/core/money/money';
import { parseCurrency } from '@artspay/core/money/currency';
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

const common = {
  id: z.string().min(1),
  reference: z.string(),
  amount: minorUnits,
  currency,
  card: z.object({ brand: z.string(), last_four: z.string() }),
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
]);
type Charge = z.output<typeof charge>;

const resultOf = (read: Charge): GatewaySnapshot['result'] => {
  switch (read.status) {
    case 'pending':
    case 'cancelled':
      return { state: read.status };
    case 'action_required':
      return { state: 'action_required', url: read.action_url };
    case 'captured':
      return { state: 'captured', captured: money(read.captured_amount, read.currency) };
    case 'declined':
      return { state: 'declined', code: read.decline_code };
  }
};

/** The sandbox's charge object as core's snapshot; `null` when it is not one, or not of this reference. */
export const readCharge = (body: unknown, reference: AttemptReference): GatewaySnapshot | null => {
  const read = charge.safeParse(body);
  if (!read.success || read.data.reference !== reference) return null;
  return {
    reference,
    gatewayId: read.data.id,
    amount: money(read.data.amount, read.data.currency),
    card: { brand: read.data.card.brand, lastFour: read.data.card.last_four },
    result: resultOf(read.data),
    refunds: read.data.refunds,
    disputes: read.data.disputes,
  };
};

/** The sandbox's refund object as core's; `null` when it is not one. */
export const readRefund = (body: unknown): GatewayRefund | null => refund.safeParse(body).data ?? null;
