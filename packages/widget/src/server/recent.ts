/**
 * Keeps the newest `limit` results of a pure function, the least recently asked for dropped first. A page that
 * many open at once, or one opens again, is worked out once.
 */
export const keepRecent = <Input, Output>(
  work: (input: Input) => Output,
  limit: number,
): ((input: Input) => Output) => {
  const kept = new Map<string, Output>();
  return (input) => {
    const key = JSON.stringify(input);
    const output = kept.get(key) ?? work(input);
    kept.delete(key);
    kept.set(key, output);
    const oldest = kept.keys().next().value;
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return output;
  };
};
