/**
 * The server, killed as `kill -9` would at one named point between a payer's confirmation, or a refund, and
 * its result: run with the point as the only argument, or without one for a server that lives.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Gateway } from '@artspay/core/gateway/gateway';
import type { Transaction, UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';
import { readConfig } from '#api/config/config';
import { readEnv } from '#api/config/env';
import { createContext } from '#api/context';
import { createServer } from '#api/server';
import { announce } from '#api/setup/announce';

/** Where a drill kills the server, in the order in which a payment passes them. */
const crashPoints = [
  /** The use is reserved and the attempt written, not yet committed. */
  'reserving',
  /** Committed; nothing was sent. */
  'reserved',
  /** The gateway answered; nothing of it was written. */
  'charged',
  /** The answer is written, not yet committed. */
  'recording',
  /** Committed; the payer was not told. */
  'recorded',
  /** The same five of a refund. */
  'refund-requesting',
  'refund-requested',
  'refund-answered',
  'refund-recording',
  'refund-recorded',
] as const;

type CrashPoint = (typeof crashPoints)[number];

const [, , wanted] = process.argv;
const dieAt = crashPoints.find((point) => point === wanted) ?? null;
if (wanted !== undefined && dieAt === null) throw new Error(`${wanted} is not a point of the drill`);

const pass = async (point: CrashPoint): Promise<void> => {
  if (point !== dieAt) return;
  process.kill(process.pid, 'SIGKILL');
  await delay(60_000);
};

/** Attempts and refunds made by this process: what it finds out about older ones is recovery, not part of the drill. */
const ours = new Set<string>();

/** What a transaction did that the drill looks for. */
type Doing = keyof typeof committed;

/** The point after the commit of what a transaction did. */
const committed = {
  reserving: 'reserved',
  recording: 'recorded',
  'refund-requesting': 'refund-requested',
  'refund-recording': 'refund-recorded',
} as const satisfies Partial<Record<CrashPoint, CrashPoint>>;

const decorateUnitOfWork = (inner: UnitOfWork): UnitOfWork => ({
  transaction: async (scope, work) => {
    let doing: Doing | null = null;
    const watch = ({ payments, refunds, ...rest }: Transaction): Transaction => ({
      ...rest,
      refunds: {
        ...refunds,
        save: async (refund) => {
          await refunds.save(refund);
          if (ours.has(refund.id)) doing = 'refund-recording';
          else if (refund.state === 'requested') doing = 'refund-requesting';
          if (doing === 'refund-requesting') ours.add(refund.id);
        },
      },
      payments: {
        ...payments,
        insertAttempt: async (attempt) => {
          await payments.insertAttempt(attempt);
          ours.add(attempt.reference);
          doing = 'reserving';
        },
        updateAttempt: async (attempt) => {
          await payments.updateAttempt(attempt);
          if (ours.has(attempt.reference)) doing = 'recording';
        },
      },
    });
    const result = await inner.transaction(scope, async (transaction) => {
      const value = await work(watch(transaction));
      if (doing !== null) await pass(doing);
      return value;
    });
    if (doing !== null) await pass(committed[doing]);
    return result;
  },
});

const decorateGateway = (inner: Gateway): Gateway => ({
  ...inner,
  charge: async (request) => {
    const answer = await inner.charge(request);
    await pass('charged');
    return answer;
  },
  refund: async (request) => {
    const answer = await inner.refund(request);
    await pass('refund-answered');
    return answer;
  },
});

const config = readConfig(readEnv());
if (!config.ok) throw new Error(config.error);
const context = await createContext(config.value, { decorateUnitOfWork, decorateGateway });
if (!context.ok) throw new Error(context.error);
const server = await createServer(context.value);
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
await server.listen(config.value.port);
await announce(context.value, (text) => process.stdout.write(text));
