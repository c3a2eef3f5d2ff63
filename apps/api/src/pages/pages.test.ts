import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let cookie: string;
let code: string;
let paymentUrl: string;
beforeAll(async () => {
  api = await startApi();
  const staff = await staffOf(api);
  cookie = staff.headers.cookie;
  code = (await staff.create({ reference: '<b>&"\'</script>' })).paymentLink.code;
  const { data } = await staff.send('{ viewer { merchant { paymentUrl { harvest } } } }');
  paymentUrl = data.viewer.merchant.paymentUrl.harvest;
});
afterAll(() => api.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(path.startsWith('http') ? path : api.url + path, {
    redirect: 'manual',
    headers: { accept: 'text/html', ...headers },
  });
const filled = (amount: string, reference = 'INV-1001') =>
  paymentUrl.replace('%invoice_id%', reference).replace('%invoice_amount%', amount);

test('a pay page is complete before any script, under a policy without anything inline', async () => {
  const response = await get(`/pay/${code}`);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('Sample Gallery');
  expect(html).toContain('A$120.00');
  expect(html).toContain('&lt;b&gt;&amp;');
  expect(html).not.toContain('<b>');
  expect(html.match(/<title>.*<\/title>|<meta property[^>]*>/g)?.join()).not.toContain('amp;');
  expect(html).not.toMatch(/ style=| on[a-z]+=|javascript:/);

  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|data:|\*/);
  const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style ?? '');
  expect(styles.length).toBeGreaterThan(0);
  for (const style of styles)
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'payment=(self)',
    'cache-control': 'no-store',
  });
  expect(response.headers.has('set-cookie')).toBe(false);
});

test.each([
  ['$1,234.50', 'A$1,234.50'],
  ['AUD%20$1,234.50', 'A$1,234.50'],
  ['1234.50', 'A$1,234.50'],
])('the Payment URL as Harvest fills it in with %s opens with the right sum', async (amount, shown) => {
  const response = await get(filled(amount));
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain(shown);
  expect(html).toContain('INV-1001');
});

test('a Payment URL whose variables were not replaced is a helpful page, not a decoding error', async () => {
  const response = await get(paymentUrl);
  expect(response.status).toBe(200);
  const html = await response.text();
  expect(html).toContain('"kind":"NOT_REPLACED"');
  // In an address, as in those of the language switch, a percent sign is written so.
  expect(html.replaceAll(/href="[^"]*"/g, '')).not.toContain('%25');
});

const hostile = [
  '%00',
  '%zz',
  '%E0%A4%A',
  '%F0%9F%92%B8',
  '..%2F..%2Fetc%2Fpasswd',
  "'%20OR%201=1--",
  '<script>alert(1)</script>',
  'a'.repeat(3000),
  '%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
  '\u202e',
  '{{7*7}}',
  '__proto__',
];

test.each(hostile)('an unknown or hostile code is a clear page (%#)', async (value) => {
  for (const path of [`/pay/${value}`, `/invoice/${value}`, `/invoice/${value}?reference=${value}`]) {
    const response = await get(path);
    const text = await response.text();
    expect({ path, status: response.status }).toEqual({ path, status: 404 });
    expect(text).toContain('<!doctype html>');
    expect(text).not.toMatch(/\bat .*\.ts:|node_modules|onerror=alert\(1\)>|<script>alert/);
  }
});

test.each(hostile)('hostile values in a Payment URL are a clear page (%#)', async (value) => {
  const base = paymentUrl.slice(0, paymentUrl.indexOf('?'));
  for (const query of [
    `?reference=${value}&amount=${value}&currency=${value}`,
    `?${value}`,
    `?reference=INV-1&amount=${value}`,
    `?amount=${value}&amount=1`,
  ]) {
    const response = await get(base + query);
    const text = await response.text();
    expect([200, 404]).toContain(response.status);
    expect(text).not.toMatch(/<script>alert|<img src=x|\bat .*\.ts:/);
  }
});

test('a card number in a Payment URL stands nowhere in the page', async () => {
  const html = await (await get(filled('$10.00', '4242424242424242'))).text();
  expect(html).not.toMatch(/4242424242424242/);
});

test('the frame page may be embedded anywhere and may frame the gateway only', async () => {
  const response = await get('/frame/sandbox/pk_test_abc123');
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toContain(`frame-src ${api.sandbox.url}`);
  expect(response.headers.get('content-security-policy')).toContain('frame-ancestors http: https:');
  expect(html).toContain(`{"gatewayOrigin":"${api.sandbox.url}","publishableKey":"pk_test_abc123"}`);
  for (const key of ['%3C/script%3E', 'a%22b', 'x'.repeat(200)])
    expect((await get(`/frame/sandbox/${key}`)).status).toBe(404);
});

test("the element's files are open to every site: short-lived by name, immutable by version", async () => {
  const page = await (await get(`/pay/${code}`)).text();
  const versioned = /src="(\/widget\/[^"]+)"/.exec(page)?.[1] ?? '';
  const [byName, byVersion] = [await get('/artspay-pay.js'), await get(versioned)];
  for (const response of [byName, byVersion])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
    });
  expect(byVersion.headers.get('cache-control')).toContain('immutable');
  expect(byName.headers.get('cache-control')).not.toContain('immutable');
  const etag = byVersion.headers.get('etag') ?? '';
  expect((await get(versioned, { 'if-none-match': etag })).status).toBe(304);
  for (const path of ['/widget/other/pay-page.js', '/widget/..%2f..%2fpackage.json', '/widget/x/..%2fserver'])
    expect((await get(path)).status).toBe(404);
});

test('the front door leads to the admin, and what is not there is a plain page', async () => {
  const front = await get('/');
  expect(front.status).toBe(302);
  expect(front.headers.get('location')).toBe('/admin/');
  const missing = await get('/nothing/here');
  expect(missing.status).toBe(404);
  const html = await missing.text();
  expect(html).toContain('There is no page at this address.');
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
  expect(missing.headers.get('content-security-policy')).toContain(
    `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(200);
});

test('the explorer is for who is signed in, and needs nothing inline or from elsewhere', async () => {
  const closed = await get('/graphql');
  expect([closed.status, closed.headers.get('location')]).toEqual([302, '/admin/']);
  const open = await get('/graphql', { cookie });
  const html = await open.text();
  expect(open.status).toBe(200);
  expect(open.headers.get('content-security-policy')).not.toMatch(/unsafe|http/);
  expect(html).not.toMatch(/<style|<script>| style=|https?:/);
  expect(html).toContain('type PaymentLink implements Node');
  for (const path of ['/explorer/explorer.js', '/explorer/explorer.css'])
    expect((await get(path)).status).toBe(200);
  expect((await get('/explorer/explorer-routes.ts')).status).toBe(404);
});

const opened = async (query: string, headers: Record<string, string>) => {
  const response = await get(`/pay/${code}${query}`, headers);
  const html = await response.text();
  expect(response.headers.get('vary')).toBe('accept-language, cookie');
  return /<html lang="(.+)" dir="(.+)">/.exec(html)?.slice(1).join(' ');
};

test('a page is in the language that its payer chose, else its address names, else their browser asks for', async () => {
  const arabic = { 'accept-language': 'sv-SE, ar-EG;q=0.9, de;q=0.8' };
  expect(await opened('', {})).toBe('en ltr');
  expect(await opened('', arabic)).toBe('ar rtl');
  expect(await opened('?lang=pt', arabic)).toBe('pt-BR ltr');
  expect(await opened('?lang=pt', { ...arabic, cookie: 'artspay-lang=he' })).toBe('he rtl');
  expect(await opened('?lang=%3Cb%3E', { ...arabic, cookie: 'artspay-lang=<b>' })).toBe('ar rtl');
});

test('one language after another for the same link: none is kept for a reader of another', async () => {
  for (const [language, word] of [
    ['fr', 'Payer'],
    ['ja', '支払う'],
    ['fr', 'Payer'],
  ] as const) {
    const html = await (await get(`/pay/${code}`, { 'accept-language': language })).text();
    expect(html).toContain(word);
    expect(html).toMatch(new RegExp(`modulepreload" href="[^"]+/pay-page-${language}\\.js"`));
  }
});

test('the links to other languages say all of what the page is about', async () => {
  const html = await (await get(filled('$10.00', 'A & B'))).text();
  expect(html).toContain('href="?reference=A+%26+B&amp;amount=%2410.00&amp;currency=AUD&amp;lang=de"');
});

test('what is not there is said in the language of who asks', async () => {
  const html = await (await get('/nothing/here', { 'accept-language': 'he' })).text();
  expect(html).toContain('<html lang="he" dir="rtl">');
  expect(html).toContain('אין דף בכתובת הזו');
});
