import { z } from 'zod';
import type { Context } from '../context.ts';
import { done, type Outcome, refuse } from '../http/problem.ts';
import { viewOf } from './announce.ts';
import type { Charge } from './charge.ts';
import type { ChargePosition } from './charges.ts';

const pageSize = 100;

const moment = z.iso
  .datetime({ offset: true, error: 'must be a date and time with its zone (ISO 8601)' })
  .transform((text) => Date.parse(text));

const search = z.object({
  reference_prefix: z.string().max(100).default(''),
  from: moment.default(0),
  to: moment.default(8_640_000_000_000_000),
  cursor: z.string().max(200).optional(),
});

const position = z.tuple([z.int().min(0), z.string()]);

const writeCursor = (charge: Charge): string =>
  Buffer.from(JSON.stringify([charge.createdAt, charge.id])).toString('base64url');

const readCursor = (text: string): ChargePosition | null => {
  try {
    const read = position.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return read.success ? { createdAt: read.data[0], id: read.data[1] } : null;
  } catch {
    // Not JSON: not one of ours.
    return null;
  }
};

/** One page of an account's charges, oldest first; `next_cursor` is null on the last. */
export const listCharges = (
  context: Context,
  accountId: string,
  query: Readonly<Record<string, string>>,
): Outcome<object> => {
  const read = search.safeParse(query);
  if (!read.success) {
    const issue = read.error.issues[0];
    return refuse(400, 'invalid_request', `${issue?.path.join('.') ?? 'query'}: ${issue?.message ?? ''}`);
  }
  const after = read.data.cursor === undefined ? null : readCursor(read.data.cursor);
  if (read.data.cursor !== undefined && after === null) {
    return refuse(400, 'invalid_request', 'cursor: must be a next_cursor of this list');
  }
  const found = context.charges.list({
    accountId,
    referencePrefix: read.data.reference_prefix,
    from: read.data.from,
    to: read.data.to,
    after,
    atMost: pageSize + 1,
  });
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return done({
    charges: page.map((charge) => viewOf(context, charge)),
    next_cursor: found.length > pageSize && last !== undefined ? writeCursor(last) : null,
  });
};
