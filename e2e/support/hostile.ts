import { once } from 'node:events';
import { connect } from 'node:net';

export type RawAnswer = { readonly status: number; readonly text: string };

/** Sends a request exactly as given, byte for byte (Latin-1), and reads the whole answer. */
export const sendRaw = async (
  origin: string,
  method: string,
  target: string,
  body: Buffer | string = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> => {
  const { hostname, port, host } = new URL(origin);
  const bytes = Buffer.from(body);
  const socket = connect(Number(port), hostname);
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `host: ${host}`,
    'connection: close',
    'accept: text/html',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(bytes.length === 0 || 'transfer-encoding' in headers ? [] : [`content-length: ${bytes.length}`]),
  ];
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A refusal may close the connection before everything was sent.
  socket.on('error', () => {});
  const closed = once(socket, 'close');
  socket.write(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]));
  await closed;
  const text = Buffer.concat(chunks).toString('utf8');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text };
};

/** Parts of an address that nobody means well with, percent-encoded or raw. */
export const hostileParts: readonly string[] = [
  '',
  '%00',
  '%zz',
  '%',
  '%ff%fe',
  '%E0%A4%A',
  '%F0%9F%92%B8',
  '\u00ff\u00fe',
  '<script>alert(1)</script>',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '"><img/src=x/onerror=alert(1)>',
  "'%20OR%201=1--",
  '..%2f..%2fpackage.json',
  '%2e%2e/%2e%2e/etc/passwd',
  '..;/..;/',
  '//evil.example/',
  '%5c%5cevil.example',
  '__proto__',
  'constructor',
  'undefined',
  '%E2%80%AE',
  '%0d%0aset-cookie:%20a=b',
  '{{7*7}}',
  '%invoice_id%',
  'a'.repeat(10_000),
];

/** Values of a field that nobody means well with. */
export const hostileValues: readonly unknown[] = [
  '',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066',
  "<script>'; drop table payments; --",
  'a'.repeat(20_000),
  'NaN',
  '-1',
  '1e309',
  '9'.repeat(60),
  null,
  -1,
  1e300,
  true,
  [[]],
  { toString: 1 },
];
