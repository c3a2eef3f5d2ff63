import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createFakeApi } from './fake-api.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** As strict as the server's: the admin must work under it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Serves `dist` as the product does, with the fake merchant API beside it, on a free port. */
export const serveBuilt = async (linkOrigin: string): Promise<{ origin: string; close: () => void }> => {
  const dist = new URL('../dist/', import.meta.url).pathname;
  const fake = createFakeApi(linkOrigin);
  const server = createServer((request, response) => {
    const serve = async (): Promise<void> => {
      if (await fake(request, response)) return;
      const path = normalize((request.url ?? '').split('?')[0] ?? '').replace(/^\/admin/, '');
      const file = extname(path) === '' ? 'index.html' : path;
      try {
        const content = await readFile(join(dist, file));
        response
          .writeHead(200, { 'content-type': types[extname(file)] ?? '', 'content-security-policy': policy })
          .end(content);
      } catch {
        // The only expected reason: there is no such file.
        response.writeHead(404).end();
      }
    };
    void serve();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
