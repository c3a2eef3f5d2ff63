/**
 * A value as text that is the same for the same request: names in order, and what is absent or `null` left out.
 * Two values have the same text only if they ask for the same.
 */
export const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== null && field !== undefined)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, field]) => `${JSON.stringify(name)}:${canonicalText(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
};
