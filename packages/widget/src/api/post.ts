import { fail, ok, type Result } from '@artspay/core/result';
import type { TypedDocumentString } from './generated/graphql.ts';

/** Nothing usable came back: no connection, not JSON, or a server that could not answer. */
export type NoAnswer = 'no_answer';

export type Endpoint = { readonly url: string; readonly timeoutMs: number };

const headers = { 'content-type': 'application/json' };

const bodyOf = (document: string, variables: unknown): string =>
  JSON.stringify({ query: document, variables });

/** One GraphQL request. Never rejects: whatever a network can do is `no_answer`. */
export const post = async <Answer, Variables>(
  { url, timeoutMs }: Endpoint,
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Promise<Result<Answer, NoAnswer>> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, accept: 'application/json' },
      credentials: 'omit',
      body: bodyOf(document.toString(), variables),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return readAnswer<Answer>(await response.json());
  } catch {
    return fail('no_answer');
  }
};

/**
 * A subscription by server-sent events, one POST each. Answers arrive at `onAnswer`; resolves when the
 * server completes, the connection ends, it stays silent for `silenceMs`, or `signal` aborts. Never rejects.
 */
export const stream = async <Answer, Variables>(
  { url }: Endpoint,
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  options: {
    readonly signal: AbortSignal;
    readonly firstWithinMs: number;
    readonly silenceMs: number;
    readonly onAnswer: (answer: Answer) => void;
  },
): Promise<void> => {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), options.firstWithinMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, accept: 'text/event-stream' },
      credentials: 'omit',
      body: bodyOf(document.toString(), variables),
      signal: AbortSignal.any([options.signal, silence.signal]),
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (!response.ok || !isStream || response.body === null) return;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), options.silenceMs);
      const blocks = (rest + read.value).replaceAll('\r\n', '\n').split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) deliver(block, options.onAnswer);
    }
  } catch {
    // Ended by the network or by us: the caller asks in another way.
  } finally {
    clearTimeout(timer);
  }
};

const deliver = <Answer>(block: string, onAnswer: (answer: Answer) => void): void => {
  const data = block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trim())
    .join('\n');
  if (data === '' || data === 'null') return;
  const answer = readAnswer<Answer>(JSON.parse(data));
  if (answer.ok) onAnswer(answer.value);
};

/** Our own server's schema types the data; the envelope alone is checked. */
const readAnswer = <Answer>(body: unknown): Result<Answer, NoAnswer> =>
  typeof body === 'object' && body !== null && 'data' in body && body.data && !('errors' in body)
    ? ok(body.data as Answer)
    : fail('no_answer');
