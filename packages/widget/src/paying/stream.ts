import { ask, type Endpoint, readAnswer, type TypedDocument } from '../api/post.ts';

/**
 * A subscription by server-sent events, one POST each. Answers arrive at `onAnswer`; resolves when the
 * server completes, the connection ends, it stays silent for `silenceMs`, or `signal` aborts. Never rejects.
 */
export const stream = async <Answer, Variables>(
  { url }: Endpoint,
  document: TypedDocument<Answer, Variables>,
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
    const signal = AbortSignal.any([options.signal, silence.signal]);
    const response = await ask(url, 'text/event-stream', document.toString(), variables, signal);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (!response.ok || !isStream || response.body === null) return;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), options.silenceMs);
      const blocks = (rest + read.value).replaceAll('\r\n', '\n').split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = dataIn(block);
        const answer = data === null ? null : readAnswer<Answer>(JSON.parse(data));
        if (answer?.ok) options.onAnswer(answer.value);
      }
    }
  } catch {
    // Ended by the network or by us: the caller asks in another way.
  } finally {
    clearTimeout(timer);
  }
};

/** The data of one event, if it has any. */
const dataIn = (block: string): string | null => {
  const data = block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trim())
    .join('\n');
  return data === '' || data === 'null' ? null : data;
};
