import { pino } from 'pino';
import { readEnv } from './config/env.ts';
import { assetsAreBuilt } from './http/assets.ts';
import { createSandbox } from './server.ts';

const exitWith = (sentence: string): never => {
  process.stderr.write(`Sandbox gateway: ${sentence}\n`);
  process.exit(1);
};

const sentenceFor = (error: unknown, port: number): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `port ${port} is in use. Choose another one with SANDBOX_PORT.`;
  if (code === 'EACCES' && error instanceof Error && 'port' in error) return `port ${port} is not allowed.`;
  return `it cannot start: ${error instanceof Error ? error.message : String(error)}.`;
};

const reading = readEnv();
const config = reading.ok ? reading.config : exitWith(reading.problems.join(' '));
if (!assetsAreBuilt()) exitWith('its pages are not built. Run `pnpm build` first.');

const log = pino({ name: 'sandbox' });
try {
  const sandbox = createSandbox(config, { log });
  const url = await sandbox.listen();
  log.info({ url }, 'sandbox gateway is ready');
  const stop = (): void => void sandbox.stop().then(() => log.info('sandbox gateway stopped'));
  process.once('SIGTERM', stop).once('SIGINT', stop);
} catch (error) {
  exitWith(sentenceFor(error, config.port));
}
