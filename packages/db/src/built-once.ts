import type { Queries } from '#db/database';

/**
 * Keeps what was built for a database, so that a statement asked for often becomes SQL once and not each time.
 * What it is built for is let go of with it.
 */
export const builtOnce = <Input extends string | number, Built>(
  build: (queries: Queries, input: Input) => Built,
): ((queries: Queries, input: Input) => Built) => {
  const kept = new WeakMap<Queries, Map<Input, Built>>();
  return (queries, input) => {
    const known = kept.get(queries) ?? new Map<Input, Built>();
    kept.set(queries, known);
    const built = known.get(input) ?? build(queries, input);
    known.set(input, built);
    return built;
  };
};
