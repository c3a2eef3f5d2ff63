import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookOnTheWire } from '#gateways/testing/gateway-subject';

/** An HTTP server that keeps what it is sent, byte for byte. */
export type WebhookReceiver = {
  readonly url: string;
  readonly received: readonly WebhookOnTheWire[];
  /** The next one is kept and answered 503, so that it is sent again. */
  refuseNext(): void;
  stop(): Promise<void>;
};

const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

export const startWebhookReceiver = async (): Promise<WebhookReceiver> => {
  const received: WebhookOnTheWire[] = [];
  let refuse = false;

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        received.push({ body: Buffer.concat(chunks), headers: flat(request.headers) });
        response.writeHead(refuse ? 503 : 200).end();
        refuse = false;
      });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    received,
    refuseNext: () => {
      refuse = true;
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};
