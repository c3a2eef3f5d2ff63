import type { CardPort } from './card-port.ts';
import type { CardFrame, CardFrameEvents, Surroundings, Tokenised } from './card-frame.ts';

export type SlotView =
  /** A look-alike: nothing is loaded before the payer means to pay. */
  | { readonly kind: 'stand_in' }
  | { readonly kind: 'opening' | 'open'; readonly url: string; readonly heightPx: number };

/** Height of the frame's two rows, reserved from the first paint. */
const reservedPx = 98;

/** Fetched with the rest of what paying needs; `null` when it did not arrive. */
export type FetchCardFrame = () => Promise<typeof CardFrame | null>;

/** Where the card is typed: first a look-alike, from the first sign of intent the frame itself. */
export class CardSlot implements CardPort {
  readonly #changed: () => void;
  readonly #surroundings: () => Surroundings;
  readonly #events: Pick<CardFrameEvents, 'onReady' | 'onSubmit' | 'onActionDone' | 'onFailed'>;
  readonly #fetch: FetchCardFrame;
  /** The frame page that arrived last. */
  #iframe: HTMLIFrameElement | null = null;
  #frame: CardFrame | null = null;
  #orders: ((frame: CardFrame) => void)[] = [];
  #takesFocus = false;
  #view: SlotView = { kind: 'stand_in' };

  constructor(
    surroundings: () => Surroundings,
    changed: () => void,
    events: Pick<CardFrameEvents, 'onReady' | 'onSubmit' | 'onActionDone' | 'onFailed'>,
    fetchCardFrame: FetchCardFrame,
  ) {
    this.#surroundings = surroundings;
    this.#changed = changed;
    this.#events = events;
    this.#fetch = fetchCardFrame;
  }

  get view(): SlotView {
    return this.#view;
  }

  /** Loads the frame, if it is not loaded yet. */
  want(url: string): void {
    if (this.#view.kind !== 'stand_in') return;
    this.#view = { kind: 'opening', url, heightPx: reservedPx };
    this.#changed();
  }

  /** Puts the cursor into the card number as soon as there is one. */
  focus(): void {
    if (this.#view.kind === 'open') this.#frame?.focus();
    else this.#takesFocus = true;
  }

  /** The frame page arrived. */
  async connect(iframe: HTMLIFrameElement): Promise<void> {
    this.#iframe = iframe;
    const Frame = await this.#fetch();
    const view = this.#view;
    // Closed, or another one arrived, meanwhile.
    if (view.kind === 'stand_in' || this.#iframe !== iframe) return;
    this.#frame?.close();
    if (Frame === null) {
      this.#events.onFailed();
      return;
    }
    this.#frame = new Frame(iframe, view.url, this.#surroundings(), {
      ...this.#events,
      onReady: () => {
        this.#show({ kind: 'open' });
        if (this.#takesFocus) this.#frame?.focus();
        this.#takesFocus = false;
        this.#events.onReady();
      },
      onHeight: (px) => this.#show({ heightPx: Math.max(px, reservedPx) }),
    });
    for (const order of this.#orders) order(this.#frame);
    this.#orders = [];
  }

  restyle(): void {
    this.#frame?.restyle(this.#surroundings());
  }

  close(): void {
    this.#frame?.close();
    this.#frame = null;
    this.#iframe = null;
    this.#orders = [];
    this.#view = { kind: 'stand_in' };
  }

  tokenise(): Promise<Tokenised> {
    return new Promise((resolve) => this.#order((frame) => resolve(frame.tokenise())));
  }

  clearCvc(): void {
    this.#frame?.clearCvc();
  }

  showAction(url: string): void {
    this.#order((frame) => frame.showAction(url));
  }

  closeAction(): void {
    this.#order((frame) => frame.closeAction());
  }

  #order(order: (frame: CardFrame) => void): void {
    if (this.#frame === null) this.#orders.push(order);
    else order(this.#frame);
  }

  #show(change: { readonly kind?: 'open'; readonly heightPx?: number }): void {
    if (this.#view.kind === 'stand_in') return;
    this.#view = { ...this.#view, ...change };
    this.#changed();
  }
}
