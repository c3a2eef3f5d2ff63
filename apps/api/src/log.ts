import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '#api/config/config';
import { currentRequestId } from '#api/http/request-id';

type LoggedError = {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly at?: readonly string[];
  readonly cause?: LoggedError;
};

/** Drizzle ends its messages with the values of the statement, which are payers' and sessions'. */
const withoutValues = (message: string): string => message.split('\nparams:', 1)[0] ?? '';

/**
 * What went wrong, where and why. Only what is named here: errors carry along statements' values, requests and
 * answers, and repeat their message in their stack.
 */
const errorToLog = (error: unknown, depth = 0): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const at = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const cause = error.cause === undefined || depth >= 5 ? {} : { cause: errorToLog(error.cause, depth + 1) };
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...code,
    at: at.map((line) => line.trim()),
    ...cause,
  };
};

/** Structured logs on standard output. Only named fields are logged; what could carry a secret is cut out. */
export const createLog = ({ logLevel }: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger =>
  pino(
    {
      level: logLevel,
      serializers: { err: (error: unknown) => errorToLog(error) },
      base: null,
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
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
