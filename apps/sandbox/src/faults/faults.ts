import { createHash } from 'node:crypto';
import { z } from 'zod';

const share = z.number('must be a number from 0 to 1').min(0).max(1).default(0);
const waitMs = z.int().min(0).max(120_000).default(0);

/** Everything has a default: what is not named does not go wrong. */
export const faultsShape = z.strictObject({
  seed: z.int().min(0).default(0),
  outage: z.boolean().default(false),
  latency_ms: waitMs,
  cut_before: share,
  cut_after: share,
  error_after: share,
  partial_approval: share,
  webhooks: z.strictObject({ lose: share, duplicate: share, reorder: share, delay_ms: waitMs }).prefault({}),
});

/** What goes wrong at one account; shares are of the requests, approvals or webhooks that are met by it. */
export type Faults = z.output<typeof faultsShape>;

/** What may meet a share of the cases; each has a sequence of chances of its own. */
export type FaultName =
  | 'cut_before'
  | 'cut_after'
  | 'error_after'
  | 'partial_approval'
  | `webhooks.${'lose' | 'duplicate' | 'reorder'}`;

/** Kept in memory: a restart of the sandbox clears them. */
export interface FaultControls {
  /** Starts every sequence of chances anew. */
  set(accountId: string, faults: Faults): void;
  clear(accountId: string): void;
  of(accountId: string): Faults;
  /** Whether the next case is met. The n-th case of a name is met or not by the seed alone. */
  strikes(accountId: string, name: FaultName): boolean;
}

const none = faultsShape.parse({});

/** Between 0 and 1, the same for the same seed, name and number. */
const chance = (seed: number, name: string, n: number): number =>
  createHash('sha256').update(`${seed}:${name}:${n}`).digest().readUIntBE(0, 6) / 2 ** 48;

const sharesOf = ({ webhooks, ...faults }: Faults): Readonly<Record<FaultName, number>> => ({
  ...faults,
  'webhooks.lose': webhooks.lose,
  'webhooks.duplicate': webhooks.duplicate,
  'webhooks.reorder': webhooks.reorder,
});

export const createFaultControls = (): FaultControls => {
  const set = new Map<string, { readonly faults: Faults; readonly drawn: Map<FaultName, number> }>();
  return {
    set: (accountId, faults) => void set.set(accountId, { faults, drawn: new Map() }),
    clear: (accountId) => void set.delete(accountId),
    of: (accountId) => set.get(accountId)?.faults ?? none,
    strikes: (accountId, name) => {
      const standing = set.get(accountId);
      if (standing === undefined) return false;
      const { faults, drawn } = standing;
      const n = (drawn.get(name) ?? 0) + 1;
      drawn.set(name, n);
      return chance(faults.seed, name, n) < sharesOf(faults)[name];
    },
  };
};
