import { randomBytes } from 'node:crypto';
import type { AttemptReference } from '@artspay/core/gateway/gateway';
import { createId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import { resolveAttempt } from '@artspay/core/payment/resolve-attempt';
import { resolveRefund } from '@artspay/core/refund/resolve-refund';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { type Jobs, startJobs } from '#db/jobs/start-jobs';
import { aScope } from '#db/testing/builders';
import { createScriptedGateway, type ScriptedGateway } from '#db/testing/model/scripted-gateway';
import { paymentDepsOver } from '#db/testing/payment-deps';
import { openUnitOfWork } from '#db/unit-of-work';

/** One merchant with the real use cases on a real database, a gateway with books of its own, and a clock. */
export type World = {
  readonly database: Database;
  readonly scope: Scope;
  readonly deps: PaymentDeps;
  readonly jobs: Jobs;
  readonly gateway: ScriptedGateway;
  /** The edges that were gone along so far, in words. */
  readonly seen: Set<string>;
  readonly now: () => Date;
  readonly pass: (ms: number) => void;
  /** Goes on until it ended or waits for a slow answer. */
  readonly begin: (work: Promise<unknown>) => Promise<void>;
  /** Slow answers are given, until nobody waits for one. */
  readonly answerAll: () => Promise<void>;
  /** A notice of the gateway's arrived. */
  readonly hint: (reference: AttemptReference) => Promise<void>;
  /** Everything that was on its way arrives, banks decide, time passes, notices and jobs are done. */
  readonly quiet: () => Promise<void>;
};

export const openWorld = async (
  database: Database,
  {
    seen = new Set<string>(),
    isStill = false,
  }: { readonly seen?: Set<string>; readonly isStill?: boolean } = {},
): Promise<World> => {
  const begunAt = Date.now();
  let laterMs = 0;
  const now = () => new Date((isStill ? begunAt : Date.now()) + laterMs);
  const gateway = createScriptedGateway(now);
  const overReal = paymentDepsOver(database, gateway.gateway);
  const deps: PaymentDeps = {
    ...overReal,
    unitOfWork: openUnitOfWork(database, { clock: now }),
    identities: { ...overReal.identities, id: (prefix) => createId(prefix, now(), randomBytes(10)) },
    monotonicMs: () => 0,
  };
  await database.db.execute(sql`delete from pgboss.job`);
  const failures: unknown[] = [];
  const jobs = await startJobs(
    database,
    {
      'resolve-attempt': async (data) => void (await resolveAttempt(deps, data)),
      'resolve-refund': async (data) => void (await resolveRefund(deps, data)),
      'send-receipt': async () => {},
      'gather-notices': async () => {},
      'send-notices': async () => {},
    },
    { isRunning: false, onFailure: (_job, error) => void failures.push(error) },
  );
  const underWay = new Set<Promise<unknown>>();
  const world: World = {
    database,
    scope: await aScope(database),
    deps,
    jobs: {
      ...jobs,
      processAll: async (asOf) => {
        const ran = await jobs.processAll(asOf);
        if (failures.length > 0) throw failures[0];
        return ran;
      },
    },
    gateway,
    seen,
    now,
    pass: (ms) => {
      laterMs += ms;
    },
    begin: async (work) => {
      const ended = work.finally(() => underWay.delete(ended));
      underWay.add(ended);
      await Promise.race([ended, gateway.whenHeld()]);
    },
    answerAll: async () => {
      while (underWay.size > 0) {
        const next = gateway.whenHeld();
        gateway.answerAll();
        await Promise.race([Promise.all(underWay), next]);
      }
    },
    hint: async (reference) => void (await resolveAttempt(deps, { reference, tries: null })),
    quiet: async () => {
      gateway.line.isDown = false;
      gateway.arrive();
      await world.answerAll();
      const hearOfAll = async () => {
        for (const { reference } of gateway.all()) await world.hint(reference);
      };
      await hearOfAll();
      for (const charge of gateway.all()) {
        if (charge.result.state === 'pending') gateway.settle(charge, 'captured');
        for (const index of charge.refunds.keys())
          if (charge.refunds[index]?.state === 'pending') gateway.settleRefund(charge, index, 'succeeded');
      }
      world.pass(20 * 60_000);
      await world.jobs.processAll(now());
      await hearOfAll();
    },
  };
  return world;
};
