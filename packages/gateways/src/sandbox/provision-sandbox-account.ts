import { fail, ok, type Result } from '@artspay/core/result';
import { z } from 'zod';
import { callSandbox, type SandboxReply, type SandboxWire } from '#gateways/sandbox/call-sandbox';

/** What a merchant needs to take payments through the sandbox. The secrets are shown this once. */
export type SandboxAccount = {
  readonly id: string;
  readonly secretKey: string;
  /** For browsers. */
  readonly publishableKey: string;
  readonly webhookSecret: string;
};

export type SandboxOperator = {
  /** Origin of the sandbox, as our server reaches it. */
  readonly url: string;
  readonly operatorToken: string;
};

/** `refused`: the operator token is wrong, or a value is. `unavailable`: no clear answer; may be repeated. */
export type ProvisionFailure = {
  readonly kind: 'refused' | 'unavailable';
  readonly why: string;
};

const timeoutMs = 8000;

const account = z
  .object({
    id: z.string().min(1),
    secret_key: z.string().min(1),
    publishable_key: z.string().min(1),
    webhook_secret: z.string().min(1),
  })
  .transform((read): SandboxAccount => ({
    id: read.id,
    secretKey: read.secret_key,
    publishableKey: read.publishable_key,
    webhookSecret: read.webhook_secret,
  }));

const wireOf = ({ url }: SandboxOperator): SandboxWire => ({ url, fetch, timeoutMs });

const bodyOf = (reply: SandboxReply): Result<unknown, ProvisionFailure> => {
  switch (reply.kind) {
    case 'value':
      return ok(reply.body);
    case 'problem':
      return fail({ kind: 'refused', why: reply.code });
    case 'unclear':
      return fail({ kind: 'unavailable', why: reply.why });
  }
};

/** Opens an account at the sandbox; `webhookUrl` null: it is sent no webhooks until it has one. */
export const provisionSandboxAccount = async (
  operator: SandboxOperator,
  details: { readonly name: string; readonly webhookUrl: string | null },
): Promise<Result<SandboxAccount, ProvisionFailure>> => {
  const body = bodyOf(
    await callSandbox(wireOf(operator), {
      method: 'POST',
      path: '/v1/accounts',
      bearer: operator.operatorToken,
      body: { name: details.name, webhook_url: details.webhookUrl },
    }),
  );
  if (!body.ok) return body;
  const read = account.safeParse(body.value);
  return read.success ? ok(read.data) : fail({ kind: 'unavailable', why: 'not an account' });
};

/** Says where an account's webhooks go from now on, those included that were not accepted yet. */
export const changeSandboxWebhookUrl = async (
  operator: SandboxOperator,
  accountId: string,
  webhookUrl: string | null,
): Promise<Result<null, ProvisionFailure>> => {
  const body = bodyOf(
    await callSandbox(wireOf(operator), {
      method: 'PATCH',
      path: `/v1/accounts/${encodeURIComponent(accountId)}`,
      bearer: operator.operatorToken,
      body: { webhook_url: webhookUrl },
    }),
  );
  return body.ok ? ok(null) : body;
};
