/**
 * The server, killed as `kill -9` would at one named point: the one that is its only argument, or the one that
 * its parent process sends as `{ dieAt }` while it serves.
 */
import { writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { readConfig } from '#api/config/config';
import { readEnv } from '#api/config/env';
import { createContext } from '#api/context';
import { createServer } from '#api/server';
import { announce } from '#api/setup/announce';
import { type CrashPoint, crashPoints, isCrashPoint, watchPoints } from '#api/testing/crash-points';

const [, , wanted] = process.argv;
if (wanted !== undefined && !isCrashPoint(wanted)) throw new Error(`${wanted} is not a point of the drill`);
let dieAt: CrashPoint | null = wanted ?? null;
process.on('message', (message) => {
  if (typeof message === 'object' && message !== null && 'dieAt' in message && isCrashPoint(message.dieAt))
    dieAt = message.dieAt;
});

const { decorateUnitOfWork, decorateGateway } = watchPoints(async (point) => {
  if (point !== dieAt) return;
  writeSync(process.stdout.fd, `dying at ${point}\n`);
  process.kill(process.pid, 'SIGKILL');
  await delay(60_000);
});

/** A gateway that needs less time to be sure of what never reached it, so that a short drill ends in time. */
const settledAfterMs = process.env['DRILL_SETTLED_AFTER_MS'];

const config = readConfig(readEnv());
if (!config.ok) throw new Error(config.error);
const context = await createContext(config.value, {
  decorateUnitOfWork,
  decorateGateway: (gateway) =>
    decorateGateway(
      settledAfterMs === undefined
        ? gateway
        : {
            ...gateway,
            capabilities: { ...gateway.capabilities, settledAfterMs: Number(settledAfterMs) },
          },
    ),
});
if (!context.ok) throw new Error(context.error);
const server = await createServer(context.value);
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
// Whoever started it for a drill is gone.
process.once('disconnect', () => process.exit(0));
await server.listen(config.value.port);
await announce(context.value, (text) => process.stdout.write(text));
process.send?.({ points: crashPoints });
