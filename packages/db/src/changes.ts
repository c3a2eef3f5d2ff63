import { parseId } from '@artspay/core/id/id';
import type { Mode, Scope } from '@artspay/core/merchant/scope';
import type { Database } from '#db/database';

/** Something of the scope changed; what it is now must be read. */
export type Change = {
  readonly scope: Scope;
  /** The link, invoice or payment that changed. */
  readonly subjectId: string;
  /** The payable it concerns. */
  readonly payableId: string;
};

export const changesChannel = 'artspay_changes';

export const changeToPayload = ({ scope, subjectId, payableId }: Change): string =>
  JSON.stringify({ merchantId: scope.merchantId, mode: scope.mode, subjectId, payableId });

/**
 * Follows changes of every scope, whichever process made them, each after its commit. `listening` is called
 * once listening begins and after every gap in it: what happened in a gap is not told, so refetch.
 * Resolves to the function that ends it.
 */
export const followChanges = (
  database: Database,
  follower: { changed(change: Change): void; listening(): void },
): Promise<() => Promise<void>> =>
  database.listen(
    changesChannel,
    (payload) => {
      const change = payloadToChange(payload);
      if (change !== null) follower.changed(change);
    },
    () => follower.listening(),
  );

/** Whoever may use the database may notify on the channel: what is not ours reads as `null`. */
const payloadToChange = (payload: string): Change | null => {
  const value = parseJson(payload);
  if (typeof value !== 'object' || value === null) return null;
  if (!('merchantId' in value && 'mode' in value && 'subjectId' in value && 'payableId' in value))
    return null;
  const { merchantId, mode, subjectId, payableId } = value;
  if (typeof merchantId !== 'string' || typeof subjectId !== 'string' || typeof payableId !== 'string')
    return null;
  const merchant = parseId('mer', merchantId);
  return merchant === null || !isMode(mode)
    ? null
    : { scope: { merchantId: merchant, mode }, subjectId, payableId };
};

const isMode = (value: unknown): value is Mode => value === 'test' || value === 'live';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
