import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { TrustedProxies } from '#api/config/trusted-proxies';
import { clientAddress } from '#api/http/client-address';
import { mostBytes } from '#api/http/limit-body';
import type { PlainAnswer, PlainRequest } from '#api/http/plain';
import { withRequestId } from '#api/http/request-id';
import { securityDefaults } from '#api/http/security-headers';

/** What is asked so often that it does not go through Hono. Hono has the same route over the same handler. */
export type FrontRoute = {
  readonly method: 'GET' | 'POST';
  /** What comes before the route's variable; all of the path where `hasCode` is not. */
  readonly path: string;
  readonly hasCode: boolean;
  /** Whether a request with these headers may be answered here. */
  readonly takes: (header: PlainRequest['header']) => boolean;
  /** On every answer of this route, failures too. */
  readonly headers: Readonly<Record<string, string>>;
  /** `null`: nothing was done, and Hono answers. */
  readonly answer: (asked: PlainRequest, body: string) => Promise<PlainAnswer | null>;
};

type Options = {
  readonly routes: readonly FrontRoute[];
  readonly trustedProxies: TrustedProxies | null;
  readonly log: Logger;
  /** The rest of the server. */
  readonly listener: (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;
  /** The rest of the server, for a request whose body was read already. */
  readonly fetch: (request: Request, incoming: IncomingMessage) => Response | Promise<Response>;
  readonly unexpected: (asked: PlainRequest) => PlainAnswer;
};

/** Addresses that mean the same to `URL` as they stand: it would write any other in its own way. */
const plainUrl = /^(\/[\w./-]*?)([\w-]*)(\?[\w.~!$&()*+,;=:@/?%[\]|-]*)?$/;
const plainHost = /^[\w.-]+(:\d{1,5})?$/;

/**
 * Answers the few requests that make up nearly all of the load straight from Node's own, and hands every other to
 * `listener` untouched: another method, anything unusual in the address or the headers, a body that does not say
 * its length or is too long. What is answered here is what Hono would answer, byte for byte: its objects for
 * requests and responses cost more than the work between them.
 */
export const serveInFront = (options: Options) => {
  const { routes, trustedProxies, log, listener } = options;

  const serve = async (
    { route, asked }: Found,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    requestId: string,
  ): Promise<void> => {
    let answer: PlainAnswer | null;
    let body = '';
    try {
      if (route.method === 'POST') {
        const read = await readBody(incoming);
        // Nobody is there any more.
        if (read === null) return;
        body = read;
      }
      answer = await route.answer(asked, body);
    } catch (error) {
      log.error({ err: error }, 'unexpected');
      answer = options.unexpected(asked);
    }
    // Who asked left meanwhile.
    if (outgoing.destroyed) return;
    if (answer === null) return passOn(incoming, outgoing, body);
    outgoing
      .writeHead(answer.status, {
        ...securityDefaults,
        ...route.headers,
        ...answer.headers,
        'x-request-id': requestId,
        'content-length': Buffer.byteLength(answer.body),
      })
      .end(answer.body);
  };

  const passOn = async (incoming: IncomingMessage, outgoing: ServerResponse, body: string): Promise<void> => {
    const { url = '/', method = 'POST', headers } = incoming;
    const given = new Headers();
    for (const [name, value] of Object.entries(headers))
      if (typeof value === 'string') given.set(name, value);
    const request = new Request(`http://${headers.host ?? ''}${url}`, { method, headers: given, body });
    const response = await options.fetch(request, incoming);
    const text = await response.text();
    outgoing
      .writeHead(response.status, {
        ...Object.fromEntries(response.headers),
        'content-length': Buffer.byteLength(text),
      })
      .end(text);
  };

  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const found = find(routes, incoming, trustedProxies);
    if (found === null) {
      listener(incoming, outgoing);
      return;
    }
    const requestId = randomUUID();
    withRequestId(requestId, () => serve(found, incoming, outgoing, requestId)).catch((error: unknown) => {
      log.error({ err: error }, 'unexpected');
      outgoing.destroy();
    });
  };
};

type Found = { readonly route: FrontRoute; readonly asked: PlainRequest };

const find = (
  routes: readonly FrontRoute[],
  { method = '', url = '', headers, socket }: IncomingMessage,
  trustedProxies: TrustedProxies | null,
): Found | null => {
  const [, start, end = '', query = ''] = plainUrl.exec(url) ?? [];
  if (start === undefined || !plainHost.test(headers.host ?? '')) return null;
  const route = routes.find(
    (one) =>
      one.method === method && (one.hasCode ? one.path === start && end !== '' : one.path === start + end),
  );
  if (route === undefined) return null;
  const header = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  if (!hasPlainBody(route, headers) || !route.takes(header)) return null;
  const client = clientAddress(
    trustedProxies,
    socket.remoteAddress ?? '127.0.0.1',
    header('x-forwarded-for') ?? null,
  );
  return { route, asked: { method, query, code: route.hasCode ? end : '', header, client } };
};

const hasPlainBody = ({ method }: FrontRoute, headers: IncomingMessage['headers']): boolean => {
  if (headers['transfer-encoding'] !== undefined || headers.expect !== undefined) return false;
  const length = headers['content-length'];
  return method === 'GET' ? length === undefined : length !== undefined && Number(length) <= mostBytes;
};

const utf8 = new TextDecoder();

/** As many bytes as were announced; `null` when the client left before they were all there. */
const readBody = (incoming: IncomingMessage): Promise<string | null> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    incoming
      .on('data', (chunk: Buffer) => void chunks.push(chunk))
      .once('end', () => resolve(utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))))
      // Closing follows, which is the end of it.
      .on('error', () => {})
      .once('close', () => resolve(null));
  });
