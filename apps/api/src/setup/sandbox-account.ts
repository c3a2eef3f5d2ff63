import { setTimeout as delay } from 'node:timers/promises';
import type { AttemptReference } from '@artspay/core/gateway/gateway';
import type { Scope } from '@artspay/core/merchant/scope';
import { fail, ok, type Result } from '@artspay/core/result';
import {
  changeSandboxWebhookUrl,
  type ProvisionFailure,
  provisionSandboxAccount,
} from '@artspay/gateways/sandbox/provision-sandbox-account';
import type { Config } from '#api/config/config';
import { createToken } from '#api/secrets/tokens';
import type { Services } from '#api/services';

const pauseMs = 250;

/** What the operator should know besides that it worked. */
export type SandboxNotice = 'none' | 'opened_again';

type Standing = 'stands' | 'none' | 'lost' | 'silent';

/** Asks the sandbox for something that is not there: only it can say so, and only to its own account. */
const standingOf = async ({ payment }: Services, scope: Scope): Promise<Standing> => {
  const gateway = await payment.gatewayFor(scope);
  if (gateway === null) return 'none';
  const answer = await gateway.find('pay_none-1' as AttemptReference);
  if (answer.kind === 'unavailable') return answer.why === 'secret_key_wrong' ? 'lost' : 'silent';
  return 'stands';
};

const sentence = (config: Config, failure: ProvisionFailure): string =>
  failure.kind === 'refused'
    ? `The sandbox gateway at ${config.sandbox.url} refused to open an account: SANDBOX_OPERATOR_TOKEN is not its own.`
    : silentSentence(config);

const silentSentence = (config: Config): string =>
  `The sandbox gateway does not answer at ${config.sandbox.url}: start it, or set SANDBOX_URL.`;

/**
 * Makes sure that the merchant has an account at the sandbox that sends its webhooks here. Waits up to
 * `patienceMs` for a sandbox that starts at the same time. The failure is one sentence for the operator.
 */
export const ensureSandboxAccount = async (
  services: Services,
  scope: Scope,
  merchantName: string,
  config: Config,
  patienceMs: number,
): Promise<Result<SandboxNotice, string>> => {
  const until = performance.now() + patienceMs;
  let standing = await standingOf(services, scope);
  while (standing === 'silent' && performance.now() < until) {
    await delay(pauseMs);
    standing = await standingOf(services, scope);
  }
  if (standing === 'silent') return fail(silentSentence(config));
  if (standing === 'stands') return moveWebhooks(services, scope, config);
  const opened = await openAccount(services, scope, merchantName, config, until);
  return opened.ok ? ok(standing === 'lost' ? 'opened_again' : 'none') : opened;
};

const openAccount = async (
  { gatewayAccounts, publicUrl }: Services,
  scope: Scope,
  name: string,
  config: Config,
  until: number,
): Promise<Result<undefined, string>> => {
  const { url, operatorToken } = config.sandbox;
  if (operatorToken === null)
    return fail('SANDBOX_OPERATOR_TOKEN is needed to open an account at the sandbox gateway.');
  const webhookUrl = `${publicUrl}/webhooks/sandbox/${createToken()}`;
  const lost = await gatewayAccounts.findSandbox(scope);
  const provision = () => provisionSandboxAccount({ url, operatorToken }, { name, webhookUrl });
  let account = await provision();
  while (!account.ok && account.error.kind === 'unavailable' && performance.now() < until) {
    await delay(pauseMs);
    account = await provision();
  }
  if (!account.ok) return fail(sentence(config, account.error));
  const { id, secretKey, publishableKey, webhookSecret } = account.value;
  await gatewayAccounts.saveSandbox(
    scope,
    { accountId: id, secretKey, publishableKey, webhookSecret, webhookUrl },
    lost,
  );
  return ok(undefined);
};

/** The server's address may have changed since the account was opened. */
const moveWebhooks = async (
  { gatewayAccounts, publicUrl }: Services,
  scope: Scope,
  config: Config,
): Promise<Result<SandboxNotice, string>> => {
  const credentials = await gatewayAccounts.findSandbox(scope);
  const { url, operatorToken } = config.sandbox;
  if (credentials === null || operatorToken === null) return ok('none');
  const token = credentials.webhookUrl.split('/').at(-1) ?? '';
  const webhookUrl = `${publicUrl}/webhooks/sandbox/${token}`;
  if (webhookUrl === credentials.webhookUrl) return ok('none');
  const changed = await changeSandboxWebhookUrl({ url, operatorToken }, credentials.accountId, webhookUrl);
  if (!changed.ok) return fail(sentence(config, changed.error));
  await gatewayAccounts.saveSandbox(scope, { ...credentials, webhookUrl }, credentials);
  return ok('none');
};
