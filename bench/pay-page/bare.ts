/** The least that could serve a page: Node's own server, the page's SQL, and the same bytes each time. */
import { createServer } from 'node:http';
import postgres from 'postgres';
import { type BarePage, fingerprintIn } from './bare-page.ts';

process.once('disconnect', () => process.exit(0));
process.once('message', ({ databaseUrl, poolSize, port, statements, html, headers }: BarePage) => {
  const client = postgres(databaseUrl, { max: poolSize, fetch_types: false, onnotice: () => {} });
  const server = createServer((request, response) => {
    const address = String(request.headers['x-forwarded-for']);
    void (async () => {
      for (const { text, parameters } of statements)
        await client.unsafe(
          text,
          parameters.map((parameter) => fingerprintIn(parameter, address)),
          { prepare: true },
        );
      response.writeHead(200, headers).end(html);
    })();
  });
  server.listen(port, '127.0.0.1', () => process.send?.('ready'));
});
