import type { Gateway } from '@artspay/core/gateway/gateway';
import { fail, ok, type Result } from '@artspay/core/result';
import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import type { UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';
import { isLooser, limitNames, usualLimits } from '@artspay/core/velocity/limits';
import { followChanges } from '@artspay/db/changes';
import type { Database } from '@artspay/db/database';
import { startQueues } from '@artspay/db/jobs/queues';
import { type Jobs, startJobs } from '@artspay/db/jobs/start-jobs';
import { countsRepository } from '@artspay/db/repositories/counts-repository';
import { openDirectory } from '@artspay/db/repositories/directory';
import { signingKeyStore } from '@artspay/db/repositories/signing-keys';
import { openUnitOfWork } from '@artspay/db/unit-of-work';
import type { Logger } from 'pino';
import { answerBox } from '#api/answers/answer-box';
import { alarmOnEvents } from '#api/alarms/alarm-on-events';
import { type Auth, createAuth } from '#api/auth/auth';
import { createChanges } from '#api/changes/changes';
import type { Config } from '#api/config/config';
import { createGatewayAccounts } from '#api/gateways/gateway-accounts';
import { askAboutOpenAttempts, askAboutRequestedRefunds, jobHandlers } from '#api/jobs/handlers';
import { tellFailure } from '#api/jobs/tell-failure';
import { createLog } from '#api/log';
import { createMailer } from '#api/mail/mailer';
import { mailOnEvents, noticeOnEvents } from '#api/mail/mail-on-events';
import { createIdentities } from '#api/secrets/identities';
import { startNights } from '#api/jobs/nights';
import { deriveKeys, type Keys } from '#api/secrets/keys';
import { createSecretBox } from '#api/secrets/secret-box';
import { secretKeyFile } from '#api/secrets/secret-key-file';
import { fingerprintWith } from '#api/secrets/tokens';
import type { Services } from '#api/services';
import { firstRun } from '#api/setup/first-run';
import { openConfigured, prepareDatabase } from '#api/setup/prepare-database';
import { ensureSandboxAccount, type SandboxNotice } from '#api/setup/sandbox-account';
import { soleMerchant } from '#api/setup/sole-merchant';

/** Everything a server is made of, started. */
export type Context = {
  readonly config: Config;
  readonly services: Services;
  readonly auth: Auth;
  readonly jobs: Jobs;
  readonly sandbox: SandboxNotice;
  /** Ends what streams to readers; to be called before connections are waited for. */
  endStreams(): void;
  /** Finishes the jobs in hand and closes the database. Safe to call twice. */
  close(): Promise<void>;
};

/** What tests and crash drills put in place of the real thing, or around it. */
export type ContextOverrides = {
  readonly database?: Database;
  readonly log?: Logger;
  readonly clock?: () => Date;
  /** False: jobs run by `context.jobs.processAll` only. */
  readonly jobsRun?: boolean;
  /** How long a sandbox that does not answer is waited for. */
  readonly sandboxPatienceMs?: number;
  readonly decorateUnitOfWork?: (unitOfWork: UnitOfWork) => UnitOfWork;
  readonly decorateGateway?: (gateway: Gateway) => Gateway;
};

const usualPatienceMs = 10_000;

/** Opens, prepares and wires everything. The failure is one sentence for the operator; nothing stays open. */
export const createContext = async (
  config: Config,
  overrides: ContextOverrides = {},
): Promise<Result<Context, string>> => {
  const secretKey = config.secretKey === null ? await secretKeyFile(config.dataDir) : ok(config.secretKey);
  if (!secretKey.ok) return secretKey;
  const keys = deriveKeys(secretKey.value);
  const opened = overrides.database === undefined ? await openConfigured(config) : ok(overrides.database);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const started = await startOver(database, keys, config, overrides);
    if (!started.ok) await database.close();
    return started;
  } catch (error) {
    await database.close();
    throw error;
  }
};

const startOver = async (
  database: Database,
  keys: Keys,
  config: Config,
  overrides: ContextOverrides,
): Promise<Result<Context, string>> => {
  const prepared = await prepareDatabase(database, keys);
  if (!prepared.ok) return prepared;
  const log = overrides.log ?? createLog(config);
  await startQueues(database, (error) => log.warn({ err: error }, 'the job queue had trouble'));

  const changes = createChanges();
  const services = wire(database, keys, config, overrides, { log, changes });
  const looser = limitNames.filter((name) => isLooser(config.limits[name], usualLimits[name]));
  if (looser.length > 0) log.warn({ looser }, 'more tries are let through than usual');
  await firstRun(services, config);
  const merchant = await soleMerchant(database);
  const sandbox = await ensureSandboxAccount(
    services,
    { merchantId: merchant.id, mode: 'test' },
    merchant.name,
    config,
    overrides.sandboxPatienceMs ?? usualPatienceMs,
  );
  if (!sandbox.ok) return fail(sandbox.error);

  const unfollow = await followChanges(database, changes);
  await askAboutOpenAttempts(database, services.payment);
  await askAboutRequestedRefunds(database, services.payment);
  const jobs = await startJobs(database, jobHandlers(services), {
    onFailure: tellFailure(log),
    isRunning: overrides.jobsRun ?? true,
  });
  const nightly = overrides.jobsRun === false ? [] : await startNights(services);
  let closing: Promise<void> | null = null;
  const close = async () => {
    changes.close();
    for (const work of nightly) await work.stop();
    await jobs.stop();
    services.mailer?.close();
    await unfollow();
    await database.close();
  };
  return ok({
    config,
    services,
    auth: createAuth(database, keys, config.publicUrl),
    jobs,
    sandbox: sandbox.value,
    endStreams: () => changes.close(),
    close: () => (closing ??= close()),
  });
};

/** Puts the parts together over an open database; starts nothing. */
export const wire = (
  database: Database,
  keys: Keys,
  config: Config,
  { clock, decorateUnitOfWork = (same) => same, decorateGateway = (same) => same }: ContextOverrides,
  { log, changes }: Pick<Services, 'log' | 'changes'>,
): Services => {
  const box = createSecretBox(keys.seal);
  const accounts = createGatewayAccounts(database, box, {
    publicUrl: config.publicUrl,
    sandboxUrl: config.sandbox.url,
  });
  const opened = decorateUnitOfWork(openUnitOfWork(database, clock === undefined ? {} : { clock }));
  // Without mail nothing is written down for staff: what nobody could be told then is not told months later.
  const telling = config.mail === null ? opened : noticeOnEvents(opened);
  const payment: PaymentDeps = {
    unitOfWork: alarmOnEvents(mailOnEvents(telling), log),
    directory: openDirectory(database),
    identities: createIdentities(),
    gatewayFor: async (scope) => {
      const gateway = await accounts.gatewayFor(scope);
      return gateway === null ? null : decorateGateway(gateway);
    },
    answers: answerBox(keys.seal),
    hash: fingerprintWith(keys.fingerprint),
    limits: config.limits,
    countsOf: (scope) => countsRepository(database.db, scope, clock),
    monotonicMs: () => performance.now(),
  };
  const { publicUrl, mail } = config;
  const mailer = mail === null ? null : createMailer(mail, new URL(publicUrl).hostname);
  const signingKeys = signingKeyStore(database, box);
  return {
    publicUrl,
    log,
    keys,
    hashAddress: fingerprintWith(keys.address),
    database,
    payment,
    gatewayAccounts: accounts,
    signingKeys,
    changes,
    mailer,
  };
};
