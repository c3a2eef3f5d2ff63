import { fieldsOf, type FromFrame, readToFrame, sealed, type ToFrame } from './frame-protocol.ts';

/**
 * Our card frame page for the sandbox gateway: a bridge between the element around it and the gateway's own
 * frame inside it. It sees no card number, only the token.
 */

type Config = { readonly gatewayOrigin: string; readonly publishableKey: string };

const actionHeightPx = 400;

const readConfig = (): Config => {
  const fields = fieldsOf(JSON.parse(document.querySelector('#config')?.textContent ?? 'null'));
  const gatewayOrigin = fields?.['gatewayOrigin'];
  const publishableKey = fields?.['publishableKey'];
  if (typeof gatewayOrigin !== 'string' || typeof publishableKey !== 'string')
    throw new TypeError('the card frame page lacks its configuration');
  return { gatewayOrigin: new URL(gatewayOrigin).origin, publishableKey };
};

const openFrame = (url: URL, name: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  url.searchParams.set('parent', location.origin);
  frame.src = url.href;
  frame.className = name;
  frame.allow = 'payment';
  document.querySelector('#root')?.append(frame);
  return frame;
};

const start = ({ gatewayOrigin, publishableKey }: Config): void => {
  let embedder: string | null = null;
  let around: Extract<ToFrame, { type: 'init' }> | null = null;
  let gatewayReady = false;
  let cardHeightPx = 0;
  let action: HTMLIFrameElement | null = null;

  const cardUrl = new URL('/card-frame', gatewayOrigin);
  cardUrl.searchParams.set('key', publishableKey);
  const card = openFrame(cardUrl, 'card');

  const tell = (message: FromFrame): void => {
    if (embedder !== null) globalThis.parent.postMessage(sealed(message), embedder);
  };
  const askGateway = (message: object): void =>
    card.contentWindow?.postMessage({ sandbox: 1, ...message }, gatewayOrigin);

  const restyle = (): void => {
    if (around === null) return;
    document.documentElement.dataset['scheme'] = around.scheme;
    document.documentElement.lang = around.locale;
    document.title = around.cardTitle;
    card.title = around.cardTitle;
    if (!gatewayReady) return;
    askGateway({ type: 'style', scheme: around.scheme, locale: around.locale, ...around.theme });
    tell({ type: 'ready' });
    if (cardHeightPx > 0) tell({ type: 'height', px: action === null ? cardHeightPx : actionHeightPx });
  };

  const showAction = (address: string): void => {
    const url = URL.parse(address);
    if (url?.origin !== gatewayOrigin) return tell({ type: 'failed' });
    action?.remove();
    action = openFrame(url, 'action');
    action.title = around?.bankTitle ?? '';
    card.hidden = true;
    tell({ type: 'height', px: actionHeightPx });
    action.focus();
  };

  const closeAction = (): void => {
    action?.remove();
    action = null;
    card.hidden = false;
    tell({ type: 'height', px: cardHeightPx });
  };

  const fromElement = (message: ToFrame): void => {
    switch (message.type) {
      case 'init':
        around = message;
        return restyle();
      case 'focus':
        card.focus();
        return askGateway({ type: 'focus' });
      case 'tokenise':
        return askGateway({ type: 'tokenise', id: message.id });
      case 'clear-cvc':
        return askGateway({ type: 'clear-cvc' });
      case 'show-action':
        return showAction(message.url);
      case 'close-action':
        return closeAction();
    }
  };

  const fromGateway = (fields: Readonly<Record<string, unknown>>): void => {
    const text = (name: string): string => {
      const value = fields[name];
      return typeof value === 'string' ? value : '';
    };
    switch (fields['type']) {
      case 'ready':
        gatewayReady = true;
        return restyle();
      case 'height':
        cardHeightPx = Number(fields['px']);
        if (action === null) tell({ type: 'height', px: cardHeightPx });
        card.height = String(cardHeightPx);
        return;
      case 'token':
        return tell({
          type: 'token',
          id: text('id'),
          token: text('token'),
          card: { brand: text('brand'), lastFour: text('lastFour') },
        });
      case 'invalid':
        return tell({ type: 'invalid', id: text('id'), message: text('message') });
      case 'enter':
        return tell({ type: 'submit' });
      default:
        return;
    }
  };

  globalThis.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source === globalThis.parent) {
      const message = readToFrame(data);
      // The first `init` tells who embeds us; from then on nobody else is heard or spoken to.
      if (message?.type === 'init') embedder ??= origin;
      if (message !== null && origin === embedder) fromElement(message);
      return;
    }
    const fields = fieldsOf(data);
    if (origin !== gatewayOrigin || fields?.['sandbox'] !== 1) return;
    if (source === card.contentWindow) fromGateway(fields);
    if (source === action?.contentWindow && fields['type'] === 'action-done') tell({ type: 'action-done' });
  });
};

start(readConfig());
