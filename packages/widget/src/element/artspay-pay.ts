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
import { actionsOn } from './actions.ts';
import type { ArtspayAttributes, ArtspayDisplay, ArtspayErrorCode } from './contract.ts';
import { emit, termsIn } from './events.ts';
import { fetchPaying, payingNow } from './fetch-paying.ts';
import { fetchShell } from './fetch-shell.ts';
import { isOdd } from './is-odd.ts';
import { languageAround } from './language-around.ts';
import type { Session } from './paying-port.ts';
import { reflect, takeEarly } from './reflect.ts';
import type { Shell, ShellHost } from './shell-port.ts';
import { brandStyle } from './brand-style.ts';
import { readSurroundings } from './surroundings.ts';
import type { View } from './view.ts';
import { label } from './views/label.ts';
import { withoutWords } from './views/without-words.ts';
import { isRemembered, memoryKey, originOf, type Wish, wishOf } from './wish.ts';

type TakeOver = (view: TemplateResult, root: ShadowRoot) => () => void;

const reflected = [
  'link',
  'invoice',
  'reference',
  'amount',
  'currency',
  'signed',
  'base',
  'display',
  'theme',
];

/**
 * Takes one card payment for a payment link, or for an invoice named by a Payment URL. Drawn with lit-html on
 * a plain element: LitElement's reactive properties would cost a fifth of what the tag may weigh.
 *
 * @tag artspay-pay
 * @attr {string} lang - Language, and how numbers and dates are written; by default the page's around it.
 * @fires {CustomEvent<ArtspayTerms>} artspay-ready - There is something to pay, and the payer can act.
 * @fires {CustomEvent<ArtspayTerms>} artspay-change - The payer changed the amount or the reference.
 * @fires {CustomEvent<ArtspayTerms>} artspay-submit - The payer pressed the button; `preventDefault()` stops it before anything is sent.
 * @fires {CustomEvent<ArtspaySuccess>} artspay-success - Paid; told once on each page. Deliver on what the merchant API says, not on this.
 * @fires {CustomEvent<ArtspayFailure>} artspay-failure - It cannot be paid, or a try ended without a charge; the payer reads what to do.
 * @fires {CustomEvent<ArtspayExpired>} artspay-expired - The link can no longer be paid, because its time is over.
 * @fires {CustomEvent<ArtspayError>} artspay-error - Something on the embedding page, or the connection, is not right; the console says so too.
 * @slot button - Words of the button or of the link; progress and result replace them.
 * @slot footer - Text at the foot of the label.
 * @csspart label - The wall label with the form or the result.
 * @csspart test - The line that says that no money moves.
 * @csspart amount - The price.
 * @csspart pay - The button that pays.
 * @csspart foot - What will stand on the statement.
 * @csspart button - The button that opens the dialog, or the link.
 * @csspart dialog - The dialog.
 * @csspart close - The button that closes it.
 * @cssprop --artspay-ink - Text, and the buttons' ground.
 * @cssprop --artspay-on-ink - Text on the buttons.
 * @cssprop --artspay-soft - Quiet text.
 * @cssprop --artspay-line - Hairlines.
 * @cssprop --artspay-paper - The label's ground.
 * @cssprop --artspay-field - The ground of fields.
 * @cssprop --artspay-edge - Edges of fields.
 * @cssprop --artspay-focus - Focus rings.
 * @cssprop --artspay-radius - Corners of fields and buttons.
 * @cssprop --artspay-font - Font families.
 */
export class ArtspayPay extends HTMLElement implements ArtspayAttributes {
  static readonly observedAttributes = [...reflected, 'lang'];
  /**
   * How our own page takes over what the server rendered, node by node; what it answers gives back what was
   * typed meanwhile. Without it, everything is drawn anew.
   * @internal
   */
  static takeOver: TakeOver | null = null;
  /**
   * What our server rendered from.
   * @internal
   */
  static dataOf: (element: Element) => PayData | null = () => null;

  /** Code of a payment link. @attr */
  declare link: string | null;
  /** Code of a merchant's Payment URL, with `reference`, `amount` and `currency` as they stood there. @attr */
  declare invoice: string | null;
  /** The invoice's number. @attr */
  declare reference: string | null;
  /** The invoice's amount, as its tool writes it. @attr */
  declare amount: string | null;
  /** ISO 4217 code of the invoice's currency. @attr */
  declare currency: string | null;
  /** What your server signed for the link or Payment URL: locked for the payer. @attr */
  declare signed: string | null;
  /** The form in its place (`inline`, the default), a `button` that opens it in a dialog, or a `link` to our own page. @attr */
  declare display: ArtspayDisplay | null;
  /** `light` or `dark`; by default the colour scheme of the page around it. @attr */
  declare theme: 'light' | 'dark' | null;
  /** Origin of the server; by default the one this script came from. @attr */
  declare base: string | null;

  readonly #root: ShadowRoot;
  readonly #footer: HTMLSlotElement = Object.assign(document.createElement('slot'), { name: 'footer' });
  #fromServer: boolean;
  #state: PayState = { kind: 'loading' };
  #session: Session | null = null;
  /** Null when there is none, undefined until that is known. */
  #shell: Shell | null | undefined;
  /** Ends with the attributes that it began with. */
  #life = new AbortController();
  #update: Promise<void> | null = null;
  #isStale = false;
  #wasTouched = false;
  #isDressed: boolean;
  #brand: CSSStyleSheet | null = null;
  readonly #slot = new CardSlot(
    () => readSurroundings(this.#root, this.#locale),
    () => void this.#draw(),
    {
      onReady: () => void this.#fetchPaying(),
      onSubmit: () => this.#act((session) => session.submit()),
      onActionDone: () => this.#act((session) => session.actionDone()),
      onFailed: () => {
        this.#act((session) => session.frameFailed());
        this.#complain('frame_blocked');
      },
    },
    async () => (await fetchPaying(this.#locale))?.cardFrame ?? null,
  );

  static {
    reflect(ArtspayPay.prototype, reflected);
  }

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
    // The page around changed its colours.
    this.#root.addEventListener('transitionend', () => this.#slot.restyle());
  }

  connectedCallback(): void {
    takeEarly(this, reflected);
    // What was being confirmed while it was off the page goes on.
    if (this.#state.kind === 'confirming') void this.#draw();
    else this.#begin();
  }

  disconnectedCallback(): void {
    if (this.#state.kind === 'confirming') this.#slot.close();
    else this.#stop();
  }

  /** Moved as it is: nothing ends. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string): void {
    if (!this.isConnected || name === 'theme') return;
    if (name !== 'lang' || this.#state.kind === 'loading') this.#begin();
    else void this.#relocate();
  }

  /** Says the same in another language: what is typed and under way stays. */
  async #relocate(): Promise<void> {
    await fetchPaying(this.#locale);
    this.#act((session) => session.relocate());
    await this.#draw();
    this.#slot.restyle();
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
    if (this.#shell === undefined) this.#shell = await fetchShell(this.#host, this.display);
    const view = words === undefined ? withoutWords(this.#actions.reload) : this.#view(words, locale);
    this.#update = null;
    if (!this.#fromServer) {
      render(view, this.#root);
      return;
    }
    const giveBack = ArtspayPay.takeOver?.(view, this.#root);
    this.#fromServer = false;
    await this.#draw();
    giveBack?.();
  }

  #view(words: Catalogue, locale: string): TemplateResult {
    const view: View = {
      words,
      locale,
      where: this.#fromServer ? 'server' : 'here',
      slot: this.#slot.view,
      footer: this.#footer,
      paying: payingNow(locale),
      on: this.#actions,
    };
    const inside = label(this.#state, view);
    return this.#shell?.view(inside, this.#state, view) ?? inside;
  }

  get #locale(): string {
    return localeOf(languageAround(this) || navigator.language);
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
    this.#shell = undefined;
    this.#life = new AbortController();
    this.#state = { kind: 'loading' };
    const wish = wishOf(this);
    if (isOdd(this)) this.#complain(null);
    if ('problem' in wish) {
      this.#enter({ kind: 'misused', problem: wish.problem });
      return;
    }
    const data = ArtspayPay.dataOf(this);
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
    (this.#brand ??= this.#wear('')).replaceSync(brandStyle(data));
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

  #wear(text: string): CSSStyleSheet {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    this.#root.adoptedStyleSheets.push(sheet);
    return sheet;
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
    this.#session ??= paying.session(this, {
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
    payingNow(this.#locale)?.keepHeight(this.#root, state, before);
    this.#state = state;
    if (state.kind === 'action') this.#wantCard();
    if ('offer' in state && (state.offer.limits || state.offer.customFields.length)) void this.#fetchPaying();
    if (this.isConnected) void this.#draw();
    else if (state.kind !== 'confirming') this.#stop();
    if (state.kind === 'ready' && before.kind === 'loading') emit(this, 'artspay-ready', termsIn(state));
    else void this.#tell(state, before);
  }

  /** The embedder by an event, the payer by where the focus goes. */
  async #tell(state: PayState, before: PayState): Promise<void> {
    await (isOutcome(state) || state.kind === 'offline' ? this.#fetchPaying() : this.#draw());
    const paying = payingNow(this.#locale);
    paying?.announce(this, state, before);
    if (this.#wasTouched) paying?.moveFocus(this.#root, state, before);
  }

  /** Tells whoever builds the page. Null: there may be something, look. */
  #complain(code: ArtspayErrorCode | null): void {
    void this.#fetchPaying().then(() => payingNow(this.#locale)?.complain(this, code));
  }

  #wantCard(): void {
    const base = originOf(this.base ?? import.meta.url);
    const url = 'offer' in this.#state ? this.#state.offer.cardFrameUrl : null;
    if (url !== null && base !== null) this.#slot.want(new URL(url, base).href);
  }

  #showIntent(): void {
    this.#wasTouched = true;
    if (this.#state.kind !== 'ready') return;
    this.#wantCard();
    // The line to the frame is among it: fetched while the frame loads.
    void fetchPaying(this.#locale);
  }

  readonly #host: ShellHost = {
    element: this,
    draw: () => void this.#draw(),
    showIntent: () => {
      this.#showIntent();
      void this.#fetchPaying();
    },
    wear: (styles) => this.#wear(styles),
  };

  readonly #actions = actionsOn({
    act: (what) => this.#act(what),
    showIntent: () => this.#showIntent(),
    reload: () => this.#begin(),
    slot: this.#slot,
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'artspay-pay': ArtspayPay;
  }
}
