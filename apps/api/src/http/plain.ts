import type { Context } from 'hono';
import { clientAddressHeader } from '#api/http/address-in';

/** What a handler may know of a request, from wherever it came. */
export type PlainRequest = {
  readonly method: string;
  /** As it stands in the address, with its question mark; nothing in it is decoded. Empty when there is none. */
  readonly query: string;
  /** What stands in place of the route's variable, decoded. */
  readonly code: string;
  /** By its name in lower case. */
  readonly header: (name: string) => string | undefined;
  /** Whoever asks, as `clientAddress` found it. */
  readonly client: string;
};

/** A whole answer. Names of headers are in lower case. */
export type PlainAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The same request, as it came through Hono. */
export const plainRequest = ({ req }: Context): PlainRequest => {
  const mark = req.url.indexOf('?');
  return {
    method: req.method,
    query: mark === -1 ? '' : req.url.slice(mark),
    code: req.param('code') ?? '',
    header: (name) => req.header(name),
    client: req.header(clientAddressHeader) ?? '',
  };
};

/** The same answer, to go through Hono. */
export const plainResponse = ({ status, headers, body }: PlainAnswer): Response =>
  new Response(body === '' ? null : body, { status, headers });
