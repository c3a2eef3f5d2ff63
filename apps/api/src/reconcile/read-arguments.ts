import { parseArgs } from 'node:util';
import { z } from 'zod';
import { fail, ok, type Result } from '@artspay/core/result';
import type { ReconcileRequest } from '#api/reconcile/run-reconciliation';

export type ReconcileArguments = ReconcileRequest & { readonly asJson: boolean };

const usage =
  'Use: pnpm reconcile [--json] [--fix] [--from <date>] [--to <date>], with dates such as 2026-11-22 or 2026-11-22T09:30:00Z.';

const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .transform((text) => new Date(text))
  .optional();
const times = z.object({ from: moment, to: moment });

/** The failure is one sentence that says how the command is used. */
export const readArguments = (given: readonly string[]): Result<ReconcileArguments, string> => {
  const parsed = parse(given);
  const read = parsed === null ? null : times.safeParse({ from: parsed.from, to: parsed.to });
  if (parsed === null || read === null || !read.success) return fail(usage);
  const { from = null, to = null } = read.data;
  if (from !== null && to !== null && from >= to) return fail(`--from must be before --to. ${usage}`);
  return ok({ from, to, isFixing: parsed.fix ?? false, asJson: parsed.json ?? false });
};

const parse = (given: readonly string[]) => {
  try {
    return parseArgs({
      args: [...given],
      options: {
        json: { type: 'boolean' },
        fix: { type: 'boolean' },
        from: { type: 'string' },
        to: { type: 'string' },
      },
      strict: true,
    }).values;
  } catch {
    // Another option, or a word that belongs to none.
    return null;
  }
};
