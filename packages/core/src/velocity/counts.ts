import { isLimitName, type LimitName, type Limits } from '#core/velocity/limits';

/**
 * What is counted. Two are not limited: `held_per_link` tells staff how many tries were held back, and
 * `cards_at_limit` tells whether any card of a merchant has to wait.
 */
export type CountName = LimitName | 'held_per_link' | 'cards_at_limit';

export type CountKey = {
  readonly name: CountName;
  /** A keyed hash of an address or a card, a link's id: never what would name a person. */
  readonly subject: string;
  readonly windowMs: number;
};

export type Count = {
  readonly name: CountName;
  readonly subject: string;
  readonly count: number;
  /** When the window began. */
  readonly since: Date;
  /** Above zero: what is left of the window, by the database's clock. */
  readonly endsInMs: number;
};

/**
 * The limiter's store, shared by all processes. Counts of addresses belong to the installation, all others to
 * the scope that it was opened for. Both calls throw `CountsUnavailable` when the store does not answer.
 */
export interface Counts {
  /** Counts one more under each key; answers what stands with it. In a transaction, undone with it. */
  add(keys: readonly CountKey[]): Promise<readonly Count[]>;
  /** What stands; a window that has ended counts nothing and is left out. */
  look(keys: readonly CountKey[]): Promise<readonly Count[]>;
}

/** Nobody knows how much was tried: nothing may be. */
export class CountsUnavailable extends Error {
  override readonly name = 'CountsUnavailable';
}

export const countKey = (limits: Limits, name: LimitName, subject: string): CountKey => ({
  name,
  subject,
  windowMs: limits[name].windowMs,
});

/**
 * How long somebody must wait, in milliseconds; `null`: they need not. `counted` says whether what they want is
 * in the counts already. Several limits at once: until the last of them ends.
 */
export const waitMs = (
  counts: readonly Count[],
  limits: Limits,
  { counted }: { readonly counted: boolean },
): number | null => {
  const ends = counts
    .filter(({ name, count }) => isLimitName(name) && count + (counted ? 0 : 1) > limits[name].most)
    .map(({ endsInMs }) => endsInMs);
  return ends.length === 0 ? null : Math.max(...ends);
};
