/** The page that embeds this one, under the exact origin that it named itself by. */
export type ParentPage = {
  readonly origin: string;
  send(message: { readonly type: string; readonly [key: string]: unknown }): void;
  /** Calls back for messages of our protocol from this page alone. */
  listen(heard: (message: Readonly<Record<string, unknown>>) => void): void;
};

const isOurs = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && 'sandbox' in data && data.sandbox === 1;

/** `null` when this page is not embedded, or by a page that did not name its origin. */
export const openParentPage = (): ParentPage | null => {
  const named = new URLSearchParams(location.search).get('parent') ?? '';
  const url = URL.canParse(named) ? new URL(named) : null;
  if (window.parent === window || url === null || url.origin !== named) return null;
  return {
    origin: named,
    send: (message) => window.parent.postMessage({ sandbox: 1, ...message }, named),
    listen: (heard) =>
      window.addEventListener('message', (event) => {
        if (event.source === window.parent && event.origin === named && isOurs(event.data)) heard(event.data);
      }),
  };
};
