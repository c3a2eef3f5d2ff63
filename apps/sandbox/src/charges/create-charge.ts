import { createHash } from 'node:crypto';
import { z } from 'zod';
import { randomId } from '../books/keys.ts';
import type { Context } from '../context.ts';
import { done, type Outcome, refuse } from '../http/problem.ts';
import { announce, viewOf } from './announce.ts';
import { startCharge } from './charge.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Minor units in a decimal string; at most the 12 digits that card networks carry. */
export const amountShape = z
  .string()
  .regex(/^[1-9]\d{0,11}$/, 'must be a whole number of minor units in a string, 1 to 12 digits')
  .transform(BigInt);

export const referenceShape = z
  .string()
  .regex(/^[\w.:-]{1,100}$/, 'must have 1 to 100 letters, digits or any of . _ : -');

export const chargeRequest = z.object({
  reference: referenceShape,
  amount: amountShape,
  currency: z.string().refine((code) => currencies.has(code), 'must be an ISO 4217 code'),
  token: z.string().min(1).max(100),
  statement_descriptor: z
    .string()
    .regex(/^[\x20-\x7e]{1,22}$/, 'must have 1 to 22 printable ASCII characters'),
});
export type ChargeRequest = z.output<typeof chargeRequest>;

const hashOf = (request: ChargeRequest): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        request.reference,
        request.amount.toString(),
        request.currency,
        request.token,
        request.statement_descriptor,
      ]),
    )
    .digest('base64url');

/**
 * Charges once per key and once per reference. Answers the JSON of the charge; a repeat of the same request
 * under the same key gets the same answer. A refusal charges nothing and uses up neither key nor token.
 */
export const createCharge = (
  context: Context,
  accountId: string,
  key: string,
  request: ChargeRequest,
): Outcome<string> =>
  context.transaction(() => {
    const { charges, clock, config, faults, idempotencyKeys, tokens, wake } = context;
    const now = clock();
    const bodyHash = hashOf(request);

    const earlier = idempotencyKeys.findOptional(accountId, key);
    if (earlier !== null) {
      return earlier.bodyHash === bodyHash
        ? done(earlier.answer)
        : refuse(409, 'idempotency_key_reused', 'Another request was sent under this idempotency key.');
    }
    if (charges.findOptionalByReference(request.reference, accountId) !== null) {
      return refuse(409, 'reference_exists', 'A charge with this reference exists under another key.');
    }
    const token = tokens.take(request.token, accountId, now);
    if (token === null) {
      return refuse(422, 'token_not_usable', 'The token is unknown, was used or is too old.');
    }

    const charge = startCharge(
      {
        reference: request.reference,
        amount: request.amount,
        currency: request.currency,
        statementDescriptor: request.statement_descriptor,
      },
      token,
      {
        id: randomId('ch'),
        actionId: randomId('act'),
        inPart: token.behaviour === 'approve' && faults.strikes(accountId, 'partial_approval'),
        now,
      },
      config,
    );
    const answer = JSON.stringify(viewOf(context, charge));
    charges.insert(charge);
    idempotencyKeys.insert(accountId, key, { bodyHash, answer });
    announce(context, charge);
    wake();
    return done(answer);
  });
