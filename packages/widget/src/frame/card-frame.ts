import { type FrameCard, readFromFrame, sealed, type ToFrame } from './frame-protocol.ts';

export type Tokenised =
  | { readonly kind: 'token'; readonly token: string; readonly card: FrameCard }
  /** The frame says at its fields what is wrong. */
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: 'failed' };

export type CardFrameEvents = {
  readonly onReady: () => void;
  readonly onHeight: (px: number) => void;
  readonly onSubmit: () => void;
  readonly onActionDone: () => void;
  readonly onFailed: () => void;
};

export type Surroundings = Omit<Extract<ToFrame, { type: 'init' }>, 'type'>;

const readyWithinMs = 20_000;
const tokenWithinMs = 30_000;

/** The element's end of the line to one card frame. Listens from `connect` to `close`. */
export class CardFrame {
  readonly #iframe: HTMLIFrameElement;
  readonly #origin: string;
  readonly #events: CardFrameEvents;
  readonly #answers = new Map<string, (answer: Tokenised) => void>();
  #waiting: ToFrame[] = [];
  #state: 'opening' | 'ready' | 'failed' = 'opening';
  readonly #opening: ReturnType<typeof setTimeout>;

  /** `iframe` has loaded our frame page from `url`. */
  constructor(iframe: HTMLIFrameElement, url: string, around: Surroundings, events: CardFrameEvents) {
    this.#iframe = iframe;
    this.#origin = new URL(url).origin;
    this.#events = events;
    globalThis.addEventListener('message', this.#receive);
    this.#opening = setTimeout(() => {
      this.#fail();
      events.onFailed();
    }, readyWithinMs);
    this.#send({ type: 'init', ...around });
  }

  close(): void {
    clearTimeout(this.#opening);
    globalThis.removeEventListener('message', this.#receive);
    this.#fail();
  }

  /** The page around changed its colours. */
  restyle(around: Surroundings): void {
    this.#send({ type: 'init', ...around });
  }

  /** Puts the cursor into the first field that needs something. */
  focus(): void {
    this.#iframe.focus();
    this.#whenReady({ type: 'focus' });
  }

  clearCvc(): void {
    this.#whenReady({ type: 'clear-cvc' });
  }

  showAction(url: string): void {
    this.#whenReady({ type: 'show-action', url });
  }

  closeAction(): void {
    this.#whenReady({ type: 'close-action' });
  }

  tokenise(): Promise<Tokenised> {
    if (this.#state === 'failed') return Promise.resolve({ kind: 'failed' });
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#answer(id, { kind: 'failed' }), tokenWithinMs);
      this.#answers.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.#whenReady({ type: 'tokenise', id });
    });
  }

  #answer(id: string, answer: Tokenised): void {
    this.#answers.get(id)?.(answer);
    this.#answers.delete(id);
  }

  #whenReady(message: ToFrame): void {
    if (this.#state === 'ready') this.#send(message);
    else this.#waiting.push(message);
  }

  #send(message: ToFrame): void {
    this.#iframe.contentWindow?.postMessage(sealed(message), this.#origin);
  }

  #fail(): void {
    this.#state = 'failed';
    for (const id of this.#answers.keys()) this.#answer(id, { kind: 'failed' });
  }

  readonly #receive = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== this.#iframe.contentWindow || origin !== this.#origin) return;
    const message = readFromFrame(data);
    switch (message?.type) {
      case undefined:
        return;
      case 'ready':
        clearTimeout(this.#opening);
        if (this.#state === 'ready') return;
        this.#state = 'ready';
        for (const waiting of this.#waiting) this.#send(waiting);
        this.#waiting = [];
        return this.#events.onReady();
      case 'height':
        return this.#events.onHeight(message.px);
      case 'token':
        return this.#answer(message.id, { kind: 'token', token: message.token, card: message.card });
      case 'invalid':
        this.focus();
        return this.#answer(message.id, { kind: 'invalid', message: message.message });
      case 'submit':
        return this.#events.onSubmit();
      case 'action-done':
        return this.#events.onActionDone();
      case 'failed':
        this.#fail();
        return this.#events.onFailed();
    }
  };
}
