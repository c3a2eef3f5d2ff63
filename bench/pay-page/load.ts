import autocannon from 'autocannon';

export type Subject = {
  readonly url: string;
  readonly method?: 'POST';
  readonly body?: string;
};

export type Load = {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds until the answer, which comes in one piece, had arrived for 99 of 100. */
  readonly p99: number;
};

const connections = 32;
/** As many people as ask, each from an address of their own. */
const addresses = 10_000;

let turn = 0;
const nextAddress = (): string => {
  turn = (turn + 1) % addresses;
  return `198.18.${turn >> 8}.${turn & 255}`;
};

/** Asks for so long, and throws unless every answer is a good one. */
export const loadWith = async ({ url, method, body }: Subject, seconds: number): Promise<Load> => {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: method ?? 'GET',
        ...(body === undefined ? {} : { body }),
        setupRequest: (request) => ({
          ...request,
          headers: {
            ...request.headers,
            accept: method === undefined ? 'text/html' : 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            'x-forwarded-for': nextAddress(),
          },
        }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0 || result.timeouts > 0)
    throw new Error(
      `${url}: ${result.non2xx} bad answers, ${result.errors} errors, ${result.timeouts} timeouts`,
    );
  return { rate: result.requests.average, p99: result.latency.p99 };
};
