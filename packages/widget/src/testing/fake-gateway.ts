import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The gateway's own card frame and bank page, on an origin of their own, as their protocol describes them. */
const cardFrame = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Card</title>
<style>
html{font:16px/1.5 system-ui,sans-serif}body{margin:0}
#group{display:grid;grid-template-columns:1fr 1fr;border:1px solid var(--line,#ddd);border-radius:6px;background:var(--field,#fff)}
input{font:inherit;color:var(--ink,#111);background:none;border:0;padding:12px 14px;min-width:0}
#number{grid-column:1/3;border-bottom:1px solid var(--line,#ddd)}#cvc{border-left:1px solid var(--line,#ddd)}
input::placeholder{color:var(--soft,#666);opacity:1}
p{margin:8px 0 0;font-size:14px;color:var(--attention,#850)}
</style>
<div id="group"><input id="number" aria-label="Card number" placeholder="Card number"><input id="expiry" aria-label="Expiry date" placeholder="MM / YY"><input id="cvc" aria-label="CVC" placeholder="CVC"></div><p id="error" hidden></p>
<script>
const origin = new URL(location).searchParams.get('parent');
const at = (id) => document.getElementById(id);
const send = (message) => parent.postMessage({ sandbox: 1, ...message }, origin);
const height = () => send({ type: 'height', px: Math.ceil(document.body.getBoundingClientRect().height) });
addEventListener('message', ({ source, origin: from, data }) => {
  if (source !== parent || from !== origin || data.sandbox !== 1) return;
  if (data.type === 'style') {
    document.documentElement.style.colorScheme = data.scheme;
    document.documentElement.dataset.scheme = data.scheme;
    for (const name of ['ink', 'soft', 'line', 'field', 'focus', 'attention'])
      if (data[name]) document.documentElement.style.setProperty('--' + name, data[name]);
  }
  if (data.type === 'focus') at('number').focus();
  if (data.type === 'clear-cvc') at('cvc').value = '';
  if (data.type === 'tokenise') {
    const number = at('number').value.replaceAll(' ', '');
    const wrong = number.length < 13;
    at('error').hidden = !wrong;
    at('error').textContent = wrong ? 'This card number is not complete' : '';
    height();
    send(wrong
      ? { type: 'invalid', id: data.id, field: 'number', message: 'This card number is not complete' }
      : { type: 'token', id: data.id, token: 'tok_' + number, brand: 'Visa', lastFour: number.slice(-4) });
  }
});
addEventListener('keydown', ({ key }) => { if (key === 'Enter') send({ type: 'enter' }); });
send({ type: 'ready' });
height();
</script></html>`;

const bankPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Your bank</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:24px;background:#eef1f5;color:#16202c}button{font:inherit;padding:10px 16px}</style>
<h1>Is it you?</h1><p>Your bank asks you to confirm this payment.</p><button id="yes">Yes, it is me</button> <button id="no">No</button>
<script>
const origin = new URL(location).searchParams.get('parent');
const done = async (passed) => {
  await fetch(location.pathname + '?passed=' + passed, { method: 'POST' });
  parent.postMessage({ sandbox: 1, type: 'action-done' }, origin);
};
document.getElementById('yes').onclick = () => done(true);
document.getElementById('no').onclick = () => done(false);
</script></html>`;

export type FakeGateway = { readonly origin: string; readonly server: Server };

export const startFakeGateway = async (
  authenticate: (paymentId: string, passed: boolean) => void,
): Promise<FakeGateway> => {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://gateway');
    response.setHeader('content-type', 'text/html');
    if (request.method === 'POST') {
      authenticate(url.pathname.split('/').at(-1) ?? '', url.searchParams.get('passed') === 'true');
      response.end();
    } else response.end(url.pathname === '/card-frame' ? cardFrame : bankPage);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, server };
};
