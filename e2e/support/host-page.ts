import { once } from 'node:events';
import { createServer } from 'node:http';

export type HostPage = {
  readonly url: string;
  close(): Promise<void>;
};

/**
 * Somebody else's site, on an origin of its own. Its policy allows nothing but what the guide tells embedders
 * to allow: scripts, connections and frames of our origin. `own` is what such a site has besides, styles and
 * scripts, which its policy then allows.
 */
export const serveHostPage = async (ours: string, tag: string, own = ''): Promise<HostPage> => {
  const ownPolicy = own === '' ? '' : " 'unsafe-inline'; style-src 'unsafe-inline'";
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src ${ours}${ownPolicy}; connect-src ${ours}; frame-src ${ours}`,
    });
    response.end(
      `<!doctype html><html lang="en"><title>Studio</title>${own}<main><h1>Studio</h1><script type="module" src="${ours}/artspay-pay.js"></script>${tag}</main>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
