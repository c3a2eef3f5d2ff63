/**
 * What the element and our card frame page say to each other by `postMessage`. Both sides compare source
 * and origin exactly; a message that does not pass the door below is not for us.
 */

/** Colours of the page around the frame, as computed CSS colours. */
export type FrameTheme = {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly field: string;
  readonly focus: string;
  readonly attention: string;
};

export type ToFrame =
  | {
      readonly type: 'init';
      readonly locale: string;
      /** What the gateway's frame and the bank's page are called, for ears. */
      readonly cardTitle: string;
      readonly bankTitle: string;
      readonly scheme: 'light' | 'dark';
      readonly theme?: FrameTheme;
    }
  /** Puts the cursor into the first field that needs something; the frame itself has the focus already. */
  | { readonly type: 'focus' }
  | { readonly type: 'tokenise'; readonly id: string }
  | { readonly type: 'clear-cvc' }
  | { readonly type: 'show-action'; readonly url: string }
  | { readonly type: 'close-action' };

export type FrameCard = { readonly brand: string; readonly lastFour: string };

export type FromFrame =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly px: number }
  | { readonly type: 'token'; readonly id: string; readonly token: string; readonly card: FrameCard }
  | { readonly type: 'invalid'; readonly id: string; readonly message: string }
  | { readonly type: 'action-done' }
  /** Enter was pressed in a card field. */
  | { readonly type: 'submit' }
  /** The frame cannot go on. */
  | { readonly type: 'failed' };

export const sealed = <Message extends ToFrame | FromFrame>(message: Message): Message & { artspay: 1 } => ({
  artspay: 1,
  ...message,
});

type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null ? (value as Fields) : null;

const text = (value: unknown): value is string => typeof value === 'string' && value.length <= 4096;

/** The door for messages that reach the element. */
export const readFromFrame = (data: unknown): FromFrame | null => {
  const fields = fieldsOf(data);
  if (fields?.['artspay'] !== 1) return null;
  const { type, id, px, token, message } = fields;
  const card = fieldsOf(fields['card']);
  switch (type) {
    case 'ready':
    case 'action-done':
    case 'submit':
    case 'failed':
      return { type };
    case 'height':
      return typeof px === 'number' && px >= 0 && px <= 2000 ? { type, px } : null;
    case 'token':
      return text(id) && text(token) && text(card?.['brand']) && text(card['lastFour'])
        ? { type, id, token, card: { brand: card['brand'], lastFour: card['lastFour'] } }
        : null;
    case 'invalid':
      return text(id) && text(message) ? { type, id, message } : null;
    default:
      return null;
  }
};

/** The door for messages that reach the frame page. */
export const readToFrame = (data: unknown): ToFrame | null => {
  const fields = fieldsOf(data);
  if (fields?.['artspay'] !== 1) return null;
  const { type, id, url, locale, scheme, cardTitle, bankTitle } = fields;
  switch (type) {
    case 'focus':
    case 'clear-cvc':
    case 'close-action':
      return { type };
    case 'tokenise':
      return text(id) ? { type, id } : null;
    case 'show-action':
      return text(url) ? { type, url } : null;
    case 'init': {
      if (!text(locale) || !text(cardTitle) || !text(bankTitle)) return null;
      if (scheme !== 'light' && scheme !== 'dark') return null;
      const around = { type, locale, cardTitle, bankTitle, scheme } as const;
      const theme = readTheme(fieldsOf(fields['theme']));
      return theme === null ? around : { ...around, theme };
    }
    default:
      return null;
  }
};

const colours = ['ink', 'soft', 'line', 'field', 'focus', 'attention'] as const;

const readTheme = (theme: Fields | null): FrameTheme | null =>
  theme !== null && colours.every((name) => text(theme[name])) ? (theme as FrameTheme) : null;
