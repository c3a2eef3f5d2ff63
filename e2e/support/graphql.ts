export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What a query answers under the alias `answer`. */
export const ask = async (
  url: string,
  query: string,
  variables: Fields,
  headers: Readonly<Record<string, string>> = {},
): Promise<Fields> => {
  const response = await fetch(url, {
    method: 'POST',
    // A connection kept open would belong to a server that was killed.
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body: unknown = await response.json();
  const data = isFields(body) ? body['data'] : null;
  const answer = isFields(data) ? data['answer'] : null;
  if (isFields(answer)) return answer;
  throw new Error(`no answer: ${JSON.stringify(body)}`);
};

export const fieldsIn = (value: unknown, name: string): Fields => {
  const fields = isFields(value) ? value[name] : null;
  if (isFields(fields)) return fields;
  throw new Error(`no ${name}: ${JSON.stringify(value)}`);
};

export const textIn = (value: unknown, name: string): string => {
  const text = isFields(value) ? value[name] : null;
  if (typeof text === 'string') return text;
  throw new Error(`no ${name}: ${JSON.stringify(value)}`);
};
