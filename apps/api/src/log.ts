import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from '@artspay/db/sql';
import type { Config } from '#api/config/config';
import { currentRequestId } from '#api/http/request-id';

/** Statements' parameters stand in Drizzle's messages, and so in the stack's first lines: neither is logged. */
const describe = (error: unknown): object => ({
  message: describeError(error),
  at: error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [],
});

/** Structured logs on standard output. Only named fields are logged; what could carry a secret is cut out. */
export const createLog = ({ logLevel }: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger =>
  pino(
    {
      level: logLevel,
      base: null,
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
      serializers: { err: describe },
      redact: {
        paths: ['authorization', 'cookie', 'token', 'secret', 'password'].flatMap((name) => [
          name,
          `*.${name}`,
          `*.*.${name}`,
        ]),
        censor: '[cut]',
      },
    },
    destination ?? pino.destination({ sync: false }),
  );
