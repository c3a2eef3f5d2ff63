/** Tells the members of a union apart by their `kind`: the `isTypeOf` of each. */
export const isKind =
  (kind: string) =>
  (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
