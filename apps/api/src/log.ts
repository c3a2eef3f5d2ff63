import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '#api/config/config';

/** Structured logs on standard output. Only named fields are logged; what could carry a secret is cut out. */
export const createLog = ({ logLevel }: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger =>
  pino(
    {
      level: logLevel,
      base: null,
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
