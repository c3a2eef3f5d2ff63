/**
 * How often a payable may be paid and was. `usesReserved + usesSucceeded <= useLimit` always holds
 * (no limit: `null`, and nothing is counted).
 */
export type Uses = TakenUses & { readonly useLimit: number | null };

export type TakenUses = {
  /** Held by payments whose result is not known yet. */
  readonly usesReserved: number;
  readonly usesSucceeded: number;
};
