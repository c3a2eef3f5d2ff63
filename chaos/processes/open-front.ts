import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One address before all servers, as a load balancer: whoever is ready gets the request, else 502. */
export const openFront = async (serverUrl: () => string | null) => {
  const hand = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const refuse = (): void => {
      if (!outgoing.headersSent) outgoing.writeHead(502);
      outgoing.end();
    };
    const url = serverUrl();
    if (url === null) return refuse();
    const passed = request(
      `${url}${incoming.url ?? '/'}`,
      { method: incoming.method ?? 'GET', headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on('error', refuse);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', refuse);
    incoming.pipe(passed);
    return undefined;
  };
  const server = createServer(hand);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
};
