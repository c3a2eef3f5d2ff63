import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { WireFault } from '#gateways/testing/gateway-subject';

/** A TCP proxy in front of a gateway that can lose answers after the gateway has given them. */
export type FaultyWire = {
  readonly url: string;
  faultNext(fault: WireFault): void;
  /** Connections are refused while `work` runs. */
  whileUnreachable<Value>(work: () => Promise<Value>): Promise<Value>;
  stop(): Promise<void>;
};

const page = (status: string, type: string, body: string): string =>
  `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;

const answerWith = (fault: WireFault, client: Socket): void => {
  switch (fault) {
    case 'cut':
      client.destroy();
      return;
    case 'silent':
      return;
    case 'not_json':
      client.end(page('200 OK', 'text/html', '<h1>Please sign in to this network</h1>'));
      return;
    case 'server_error':
      client.end(page('502 Bad Gateway', 'application/json', '{"error":{"code":"bad_gateway"}}'));
      return;
    case 'other_page':
      client.end(page('404 Not Found', 'application/json', '{"message":"no route"}'));
  }
};

export const startFaultyWire = async (target: URL): Promise<FaultyWire> => {
  const sockets = new Set<Socket>();
  let next: WireFault | null = null;
  let reachable = true;

  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };

  const server = createServer((client) => {
    track(client);
    if (!reachable) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(target.port), target.hostname);
    track(upstream);
    client.on('data', (chunk) => upstream.write(chunk)).on('close', () => upstream.destroy());
    upstream
      .on('data', (chunk) => {
        const fault = next;
        next = null;
        if (fault === null) client.write(chunk);
        else answerWith(fault, client);
      })
      .on('close', () => client.destroySoon());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    faultNext: (fault) => {
      next = fault;
    },
    whileUnreachable: async (work) => {
      reachable = false;
      for (const socket of sockets) socket.destroy();
      try {
        return await work();
      } finally {
        reachable = true;
      }
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
