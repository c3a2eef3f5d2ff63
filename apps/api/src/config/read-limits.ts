import { fail, ok, type Result } from '@artspay/core/result';
import {
  type Limit,
  limitNames,
  type LimitName,
  type Limits,
  usualLimits,
} from '@artspay/core/velocity/limits';

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };
const longestMs = 24 * 3_600_000;

/** `LIMIT_TRIES_PER_ADDRESS` for `tries_per_address`. */
const limitVariable = (name: LimitName): string => `LIMIT_${name.toUpperCase()}`;

/** `20/1m`: twenty in a minute. At least one, in at most a day; there is no way to say "no limit". */
const parseLimit = (text: string): Limit | null => {
  const [, most, count, unit = ''] = /^([1-9]\d{0,6})\/([1-9]\d{0,4})([smh])$/.exec(text.trim()) ?? [];
  const windowMs = Number(count) * (units[unit] ?? Number.NaN);
  return windowMs <= longestMs ? { most: Number(most), windowMs } : null;
};

/** Reads what the operator set in place of the usual limits. */
export const readLimits = (env: Readonly<Record<string, string | undefined>>): Result<Limits, string> => {
  const limits: Record<LimitName, Limit> = { ...usualLimits };
  for (const name of limitNames) {
    const text = env[limitVariable(name)];
    if (text === undefined || text.trim() === '') continue;
    const limit = parseLimit(text);
    if (limit === null)
      return fail(
        `${limitVariable(name)} must be a number of times and a window of at most 24h, such as 20/1m; times are 1 to 9999999, the window is in s, m or h.`,
      );
    limits[name] = limit;
  }
  return ok(limits);
};
