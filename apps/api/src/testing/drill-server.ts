/**
 * The server, killed as `kill -9` would at one named point between a payer's confirmation and its result:
 * run with the point as the only argument, or without one for a server that lives.
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

/** Attempts made by this process: what it finds out about older ones is recovery, not part of the drill. */
const ours = new Set<string>();

/** What a transaction did that the drill looks for. */
type Doing = 'reserving' | 'recording' | null;

const decorateUnitOfWork = (inner: UnitOfWork): UnitOfWork => ({
  transaction: async (scope, work) => {
    let doing: Doing = null;
    const watch = ({ payments, ...rest }: Transaction): Transaction => ({
      ...rest,
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
    if (doing !== null) await pass(doing === 'reserving' ? 'reserved' : 'recorded');
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
});

const config = readConfig(readEnv());
if (!config.ok) throw new Error(config.error);
const context = await createContext(config.value, { decorateUnitOfWork, decorateGateway });
if (!context.ok) throw new Error(context.error);
const server = await createServer(context.value);
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
await server.listen(config.value.port);
await announce(context.value, (text) => process.stdout.write(text));
