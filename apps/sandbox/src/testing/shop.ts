import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright';
import { expect, inject } from 'vitest';

export type Message = { readonly type: string; readonly [key: string]: unknown };

/** A page of another origin that embeds one of the sandbox's, in a real browser. */
export type Shop = {
  readonly origin: string;
  readonly page: Page;
  readonly frame: FrameLocator;
  /** Embeds this address, with the shop as its parent unless it names another. */
  embed(address: string): Promise<void>;
  say(message: Message): Promise<void>;
  /** What the frame said, of this type. */
  heard(type: string): Promise<readonly Message[]>;
  /** Waits until the frame has said so. */
  hears(message: object): Promise<void>;
  stop(): Promise<void>;
};

const script = `
  window.heard = [];
  addEventListener('message', (event) => {
    if (event.source !== document.querySelector('iframe').contentWindow) return;
    window.heard.push(event.data);
  });
  window.say = (message, target) =>
    document.querySelector('iframe').contentWindow.postMessage({ sandbox: 1, ...message }, target);
`;

/** What the functions below find in the browser; the tests themselves run without a DOM. */
declare global {
  var getComputedStyle: (element: unknown) => { getPropertyValue(name: string): string };
  var heard: Message[];
  var say: (message: Message, target: string) => void;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] });

export const openShop = async (browser: Browser, sandboxUrl: string): Promise<Shop> => {
  const server = createServer((request, response) => {
    const src = new URL(request.url ?? '', 'http://localhost').searchParams.get('src') ?? '';
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<!doctype html><script>${script}</script><iframe width="360" height="400" src="${src}"></iframe>`,
      );
  });
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage();

  const heard = async (type: string): Promise<readonly Message[]> =>
    (await page.evaluate(() => globalThis.heard)).filter((message) => message.type === type);

  return {
    origin,
    page,
    frame: page.frameLocator('iframe'),
    embed: async (address) => {
      const src = new URL(address);
      if (!src.searchParams.has('parent')) src.searchParams.set('parent', origin);
      await page.goto(`${origin}/?src=${encodeURIComponent(src.href)}`);
    },
    say: (message) =>
      page.evaluate(({ data, target }) => globalThis.say(data, target), {
        data: message,
        target: sandboxUrl,
      }),
    heard,
    hears: (message) =>
      expect.poll(() => page.evaluate(() => globalThis.heard)).toContainEqual({ sandbox: 1, ...message }),
    stop: async () => {
      await page.close();
      server.closeAllConnections();
      server.close();
    },
  };
};
