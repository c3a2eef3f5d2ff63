import type {
  AttemptReference,
  ChargeAnswer,
  ChargePage,
  ChargeRequest,
  FindAnswer,
  Gateway,
  RefundAnswer,
  RefundDeclineCode,
  RefundRequest,
  TokenAnswer,
} from '@artspay/core/gateway/gateway';
import { equalMoney } from '@artspay/core/money/money';
import { attemptReferencePrefix } from '@artspay/core/payment/attempt-reference';
import { callSandbox, type SandboxReply, type SandboxWire } from '#gateways/sandbox/call-sandbox';
import { readCharge, readChargeList, readFingerprint, readRefund } from '#gateways/sandbox/read-charge';
import { readSandboxWebhook } from '#gateways/sandbox/read-sandbox-webhook';

export type SandboxGatewaySettings = {
  /** Origin of the sandbox, as our server reaches it. */
  readonly url: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly fetch?: typeof fetch;
  /** How long any answer may take; 8 s unless told otherwise. */
  readonly chargeTimeoutMs?: number;
};

const usualTimeoutMs = 8000;
/** What may lie between our giving up and the sandbox having seen the last byte of the request. */
const marginMs = 2000;

const readCharged = (reply: SandboxReply, request: ChargeRequest): ChargeAnswer => {
  if (reply.kind === 'unclear') return { kind: 'no_clear_answer', why: reply.why };
  if (reply.kind === 'problem') {
    // 409: something was sent under this key or reference before. What became of it must be looked up.
    if (reply.status === 409) return { kind: 'no_clear_answer', why: reply.code };
    return {
      kind: 'refused',
      code: reply.code === 'token_not_usable' ? 'card_details_expired' : 'processing_error',
    };
  }
  const snapshot = readCharge(reply.body, request.reference);
  if (snapshot === null) return { kind: 'no_clear_answer', why: 'not a charge of this reference' };
  return equalMoney(snapshot.amount, request.amount)
    ? { kind: 'answered', snapshot }
    : { kind: 'no_clear_answer', why: 'a charge of another amount' };
};

const readFound = (reply: SandboxReply, reference: AttemptReference): FindAnswer => {
  if (reply.kind === 'unclear') return { kind: 'unavailable', why: reply.why };
  if (reply.kind === 'problem') {
    // Any other 404 may come from something in between, and must not mean "never charged".
    return reply.code === 'charge_not_found'
      ? { kind: 'not_found' }
      : { kind: 'unavailable', why: reply.code };
  }
  const snapshot = readCharge(reply.body, reference);
  return snapshot === null
    ? { kind: 'unavailable', why: 'not a charge of this reference' }
    : { kind: 'found', snapshot };
};

const readListed = (reply: SandboxReply): ChargePage => {
  if (reply.kind !== 'value') {
    return { kind: 'unavailable', why: reply.kind === 'unclear' ? reply.why : reply.code };
  }
  const page = readChargeList(reply.body);
  return page === null ? { kind: 'unavailable', why: 'not a list of charges' } : { kind: 'page', ...page };
};

/** The sandbox's own words for no. Anything else may come from something in between, and refuses nothing. */
const refusals: Readonly<Record<string, RefundDeclineCode>> = {
  invalid_request: 'processing_error',
  secret_key_wrong: 'processing_error',
  charge_not_found: 'processing_error',
  refund_exceeds_capture: 'exceeds_capture',
  charge_disputed: 'disputed',
};

const readRefunded = (reply: SandboxReply, request: RefundRequest): RefundAnswer => {
  if (reply.kind === 'unclear') return { kind: 'no_clear_answer', why: reply.why };
  if (reply.kind === 'problem') {
    const code = refusals[reply.code];
    return code === undefined ? { kind: 'no_clear_answer', why: reply.code } : { kind: 'refused', code };
  }
  const refund = readRefund(reply.body);
  if (refund?.reference !== request.reference) {
    return { kind: 'no_clear_answer', why: 'not a refund of this reference' };
  }
  return equalMoney(refund.amount, request.amount)
    ? { kind: 'answered', refund }
    : { kind: 'no_clear_answer', why: 'a refund of another amount' };
};

const readInspected = (reply: SandboxReply): TokenAnswer => {
  if (reply.kind === 'unclear') return { kind: 'unavailable', why: reply.why };
  if (reply.kind === 'problem') {
    return reply.code === 'token_not_usable' ? { kind: 'unknown' } : { kind: 'unavailable', why: reply.code };
  }
  const fingerprint = readFingerprint(reply.body);
  return fingerprint === null
    ? { kind: 'unavailable', why: 'not a card of a token' }
    : { kind: 'card', fingerprint };
};

const addressOf = (reference: AttemptReference): string =>
  `/v1/charges/by-reference/${encodeURIComponent(reference)}`;

/** One account at the sandbox gateway, spoken to over HTTP only. */
export const createSandboxGateway = (settings: SandboxGatewaySettings): Gateway => {
  const wire: SandboxWire = {
    url: settings.url,
    fetch: settings.fetch ?? fetch,
    timeoutMs: settings.chargeTimeoutMs ?? usualTimeoutMs,
  };
  const bearer = settings.secretKey;

  const end = async (reference: AttemptReference, how: 'cancel' | 'void'): Promise<FindAnswer> =>
    readFound(
      await callSandbox(wire, { method: 'POST', path: `${addressOf(reference)}/${how}`, bearer }),
      reference,
    );

  return {
    name: 'sandbox',
    capabilities: {
      modes: ['test'],
      currencies: null,
      settledAfterMs: wire.timeoutMs + marginMs,
      refunds: true,
      inspectsTokens: true,
    },
    charge: async (request) =>
      readCharged(
        await callSandbox(wire, {
          method: 'POST',
          path: '/v1/charges',
          bearer,
          idempotencyKey: request.idempotencyKey,
          body: {
            reference: request.reference,
            amount: request.amount.minor.toString(),
            currency: request.amount.currency,
            token: request.token,
            statement_descriptor: request.statementDescriptor,
          },
        }),
        request,
      ),
    find: async (reference) =>
      readFound(await callSandbox(wire, { method: 'GET', path: addressOf(reference), bearer }), reference),
    inspectToken: async (token) => {
      const path = `/v1/tokens/${encodeURIComponent(token)}`;
      return readInspected(await callSandbox(wire, { method: 'GET', path, bearer }));
    },
    refund: async (request) =>
      readRefunded(
        await callSandbox(wire, {
          method: 'POST',
          path: '/v1/refunds',
          bearer,
          idempotencyKey: request.idempotencyKey,
          body: {
            charge: request.charge.gatewayId,
            amount: request.amount.minor.toString(),
            reference: request.reference,
          },
        }),
        request,
      ),
    cancel: (reference) => end(reference, 'cancel'),
    void: (reference) => end(reference, 'void'),
    listCharges: async ({ from, to, cursor }) => {
      const query = new URLSearchParams({
        reference_prefix: attemptReferencePrefix,
        from: from.toISOString(),
        to: to.toISOString(),
        ...(cursor === null ? {} : { cursor }),
      });
      const reply = await callSandbox(wire, {
        method: 'GET',
        path: `/v1/charges?${query.toString()}`,
        bearer,
      });
      return readListed(reply);
    },
    readWebhook: async (body, headers, now) => readSandboxWebhook(settings.webhookSecret, body, headers, now),
  };
};
