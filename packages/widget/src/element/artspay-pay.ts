import { render, type TemplateResult } from 'lit/html.js';
import { loadPayData } from '../api/load-pay-data.ts';
import type { PayData } from '../api/payer-data.ts';
import type { Catalogue } from '../i18n/en.ts';
import { CardSlot } from '../frame/card-slot.ts';
import { localeOf } from '../i18n/locale.ts';
import { fetchWords, wordsNow } from '../i18n/words.ts';
import { isOutcome, type PayState } from '../state/pay-state.ts';
import { situationOf } from '../state/situation.ts';
import { formStyles } from './form.styles.ts';
import { labelStyles } from './label.styles.ts';
import { ArtspayErrorEvent, ArtspayReadyEvent } from './events.ts';
import { fetchPaying, payingNow } from './fetch-paying.ts';
import type { Session } from './paying-port.ts';
import { readSurroundings } from './surroundings.ts';
import type { Actions } from './view.ts';
import { label } from './views/label.ts';
import { withoutWords } from './views/without-words.ts';
import { isRemembered, memoryKey, originOf, type Wish, wishOf } from './wish.ts';

type TakeOver = (view: TemplateResult, root: ShadowRoot) => void;

/**
 * Takes one card payment for a payment link, or for an invoice named by a Payment URL. Drawn with lit-html on
 * a plain element: LitElement's reactive properties would cost a fifth of what the tag may weigh.
 *
 * @tag artspay-pay
 * @attr link - Code of a payment link.
 * @attr invoice - Code of a merchant's Payment URL, with `reference`, `amount` and `currency` as they stood there.
 * @attr signed - What your server signed for the link or Payment URL: locked for the payer.
 * @attr base - Origin of the server; by default the one this script came from.
 * @attr lang - Language and number format; by default the document's.
 * @fires artspay-ready - The label shows something to act on.
 * @fires artspay-success - Paid.
 * @fires artspay-failure - A try ended without a charge.
 * @fires artspay-error - An attribute is missing or contradicts another.
 * @slot language - For a choice of languages, at the foot of the label.
 * @csspart label - The wall label.
 * @csspart test - The line that says that no money moves.
 */
export class ArtspayPay extends HTMLElement {
  static readonly observedAttributes = [
    'link',
    'invoice',
    'reference',
    'amount',
    'currency',
    'signed',
    'base',
    'lang',
  ];
  /** How what the server rendered is taken over node by node; without it, it is drawn anew. */
  static takeOver: TakeOver | null = null;

  readonly #root: ShadowRoot;
  readonly #languages: HTMLSlotElement = Object.assign(document.createElement('slot'), { name: 'language' });
  #fromServer: boolean;
  #state: PayState = { kind: 'loading' };
  #session: Session | null = null;
  /** Ends with the attributes that it began with. */
  #life = new AbortController();
  #update: Promise<void> | null = null;
  #isStale = false;
  #wasTouched = false;
  /** Of the shortest form that was shown, in px. */
  #formHeight = Infinity;
  #isDressed: boolean;
  readonly #slot = new CardSlot(
    () => readSurroundings(this.#root, this.#locale),
    () => void this.#draw(),
    {
      onReady: () => void this.#fetchPaying(),
      onSubmit: () => this.#act((session) => session.submit()),
      onActionDone: () => this.#act((session) => session.actionDone()),
      onFailed: () => this.#act((session) => session.frameFailed()),
    },
  );

  constructor() {
    super();
    this.#fromServer = this.shadowRoot !== null && ArtspayPay.takeOver !== null;
    this.#isDressed = this.#fromServer;
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (!this.#fromServer) {
      this.#root.replaceChildren();
      this.#wear(labelStyles + formStyles);
    }
    for (const sign of ['pointerenter', 'pointerdown', 'focusin'])
      this.addEventListener(sign, () => this.#showIntent());
  }

  connectedCallback(): void {
    darkScheme().addEventListener('change', this.#restyle);
    this.#begin();
  }

  disconnectedCallback(): void {
    darkScheme().removeEventListener('change', this.#restyle);
    this.#stop();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name !== 'lang' || this.#state.kind === 'loading') this.#begin();
    else void this.#relocate();
  }

  /** Says the same in another language: what is typed and under way stays. */
  async #relocate(): Promise<void> {
    await fetchPaying(this.#locale);
    this.#act((session) => session.relocate());
    await this.#draw();
    this.#restyle();
  }

  /** Draws once for all changes of one turn. */
  #draw(): Promise<void> {
    this.#update ??= this.#drawSoon();
    return this.#update;
  }

  async #drawSoon(): Promise<void> {
    await Promise.resolve();
    if (this.#isStale) this.#restart();
    const locale = this.#locale;
    const words = wordsNow(locale) ?? (await fetchWords(locale));
    this.#update = null;
    const view = words === undefined ? withoutWords(this.#actions.reload) : this.#view(words, locale);
    if (!this.#fromServer) {
      render(view, this.#root);
      return;
    }
    const inputs = [...this.#root.querySelectorAll('input')].map((input) => {
      const { value, checked } = input;
      return { input, value, checked };
    });
    ArtspayPay.takeOver?.(view, this.#root);
    this.#fromServer = false;
    await this.#draw();
    // What was typed and chosen before the script was there counts.
    for (const { input, value, checked } of inputs) {
      if (input.value === value && input.checked >= checked) continue;
      Object.assign(input, { value, checked });
      input.dispatchEvent(new InputEvent('input'));
    }
  }

  #view(words: Catalogue, locale: string): TemplateResult {
    return label(this.#state, {
      words,
      locale,
      where: this.#fromServer ? 'server' : 'here',
      slot: this.#slot.view,
      languages: this.#languages,
      paying: payingNow(locale),
      on: this.#actions,
    });
  }

  get #locale(): string {
    return localeOf(this.closest<HTMLElement>('[lang]')?.lang || navigator.language);
  }

  #begin(): void {
    this.#isStale = true;
    void this.#draw();
  }

  #stop(): void {
    this.#life.abort();
    this.#session?.close();
    this.#session = null;
    this.#slot.close();
  }

  #restart(): void {
    this.#stop();
    this.#isStale = false;
    this.#life = new AbortController();
    this.#state = { kind: 'loading' };
    const wish = wishOf(this);
    if ('problem' in wish) {
      this.#enter({ kind: 'misused', problem: wish.problem });
      this.dispatchEvent(new ArtspayErrorEvent(wish.problem));
      return;
    }
    const data = takeData(this);
    if (data === null) void this.#load(wish, this.#life.signal);
    else this.#open(wish, data);
  }

  async #load(wish: Wish, life: AbortSignal): Promise<void> {
    const answer = await loadPayData(wish.base, wish.request);
    if (life.aborted) return;
    if (answer.ok) this.#open(wish, answer.value);
    else this.#enter({ kind: 'offline' });
  }

  #open(wish: Wish, data: PayData): void {
    this.#enter(situationOf(data, this.#locale));
    if (isRemembered(memoryKey(wish))) this.#act((session) => session.restore());
  }

  async #fetchPaying(): Promise<void> {
    const paying = await fetchPaying(this.#locale);
    if (paying === null) this.#state = { kind: 'offline' };
    else if (!this.#isDressed) {
      this.#isDressed = true;
      this.#wear(paying.styles);
    }
    await this.#draw();
  }

  #wear(text: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    this.#root.adoptedStyleSheets.push(sheet);
  }

  /** Carries out what the payer or the card frame wants, in order, as soon as there is what it takes. */
  #act(what: (session: Session) => unknown): void {
    if (this.#session === null) void this.#whenThere(what, this.#life.signal);
    else what(this.#session);
  }

  async #whenThere(what: (session: Session) => unknown, life: AbortSignal): Promise<void> {
    await this.#fetchPaying();
    const paying = payingNow(this.#locale);
    const wish = wishOf(this);
    if (paying === null || life.aborted || 'problem' in wish) return;
    this.#session ??= paying.session({
      ...wish,
      locale: () => this.#locale,
      memoryKey: memoryKey(wish),
      card: this.#slot,
      state: this.#state,
      onState: (state) => this.#enter(state),
    });
    what(this.#session);
  }

  #enter(state: PayState): void {
    const before = this.#state;
    const sheet = this.#root.querySelector<HTMLElement>('.label');
    // A result is not shorter than the form was at its shortest: the foot stays where it was.
    if (sheet !== null && before.kind !== 'loading') {
      const { height } = sheet.getBoundingClientRect();
      if ('form' in before) this.#formHeight = Math.min(this.#formHeight, height);
      sheet.style.minBlockSize =
        state.kind === 'paid' || state.kind === 'pending' ? `${Math.min(this.#formHeight, height)}px` : '';
    }
    this.#state = state;
    if (state.kind === 'action') this.#wantCard();
    if ('offer' in state && state.offer.limits) void this.#fetchPaying();
    void this.#draw();
    if (state.kind === 'ready' && before.kind === 'loading') this.dispatchEvent(new ArtspayReadyEvent());
    else if (state.kind !== before.kind || ('form' in state && state.form.showErrors))
      void this.#tell(state, before);
  }

  /** The embedder by an event, the payer by where the focus goes. */
  async #tell(state: PayState, before: PayState): Promise<void> {
    if (isOutcome(state) || 'form' in state) await this.#fetchPaying();
    else await this.#draw();
    const paying = payingNow(this.#locale);
    paying?.announce(this, state, before);
    if (this.#wasTouched) paying?.moveFocus(this.#root, state, before);
  }

  #wantCard(): void {
    const base = originOf(this.getAttribute('base') ?? import.meta.url);
    const url = 'offer' in this.#state ? this.#state.offer.cardFrameUrl : null;
    if (url !== null && base !== null) this.#slot.want(new URL(url, base).href);
  }

  #showIntent(): void {
    this.#wasTouched = true;
    if (this.#state.kind === 'ready') this.#wantCard();
  }

  readonly #restyle = (): void => this.#slot.restyle();

  readonly #actions: Actions = {
    submit: (event) => {
      event.preventDefault();
      this.#showIntent();
      this.#act((session) => session.submit());
    },
    typeAmount: ({ target }) => this.#act((session) => session.typeAmount(valueOf(target))),
    typeReference: ({ target }) => this.#actions.dispatch({ kind: 'reference_typed', text: valueOf(target) }),
    giveAmount: (event) => {
      event.preventDefault();
      this.#actions.dispatch({ kind: 'amount_given' });
    },
    dispatch: (event) => this.#act((session) => session.dispatch(event)),
    cancelAction: () => this.#act((session) => session.cancelAction()),
    mailReceipt: (email) => this.#act((session) => session.mailReceipt(email)),
    reload: () => this.#begin(),
    wantCard: () => {
      this.#showIntent();
      this.#slot.focus();
    },
    frameLoaded: ({ target }) => {
      if (target instanceof HTMLIFrameElement) this.#slot.connect(target);
    },
  };
}

const valueOf = (target: EventTarget | null): string =>
  target instanceof HTMLInputElement ? target.value : '';

const darkScheme = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** What our server rendered from, once: asking again afterwards means asking the server. */
const takeData = (element: Element): PayData | null => {
  const child = element.querySelector(':scope > script[type="application/json"]');
  child?.remove();
  return child?.textContent ? (JSON.parse(child.textContent) as PayData) : null;
};

declare global {
  interface HTMLElementTagNameMap {
    'artspay-pay': ArtspayPay;
  }
}
