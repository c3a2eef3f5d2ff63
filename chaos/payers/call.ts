/** A GraphQL answer's fields, read where they are used. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value of the one field asked for; `null`: no answer, and nobody knows what happened. */
export type Call = (query: string, variables: Fields) => Promise<Fields | null>;

export const fieldsIn = (fields: Fields | null, name: string): Fields | null => {
  const value = fields?.[name];
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
};

export const textIn = (fields: Fields | null, name: string): string => {
  const value = fields?.[name];
  if (typeof value !== 'string') throw new Error(`no text ${name} in ${JSON.stringify(fields)}`);
  return value;
};

const patienceMs = 20_000;

/** Speaks to whichever server `urlOf` names. An error that is not one of the schema's is no answer. */
export const callOf =
  (urlOf: () => Promise<string>, path: string, headers: Readonly<Record<string, string>> = {}): Call =>
  async (query, variables) => {
    try {
      const response = await fetch(`${await urlOf()}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(patienceMs),
      });
      const body: unknown = await response.json();
      return fieldsIn(fieldsIn({ body }, 'body'), 'data') === null
        ? null
        : fieldsIn(fieldsIn(fieldsIn({ body }, 'body'), 'data'), 'answer');
    } catch {
      // Whatever a network, or a server that dies, can do.
      return null;
    }
  };
