import { isServer, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { payerApi } from '../api/payer-api.ts';
import type { PayData, PayRequest } from '../api/payer-data.ts';
import { CardSlot } from '../frame/card-slot.ts';
import { localeOf, wordsFor } from '../i18n/words.ts';
import { amountText, readTypedAmount } from '../money/local-money.ts';
import { memoryOf } from '../pay/own-payment.ts';
import { PaySession } from '../pay/pay-session.ts';
import type { Misuse, PayState } from '../state/pay-state.ts';
import { situationOf } from '../state/situation.ts';
import { styles } from './artspay-pay.styles.ts';
import { announce, moveFocus } from './after-change.ts';
import { ArtspayErrorEvent } from './events.ts';
import { readSurroundings } from './surroundings.ts';
import type { Actions } from './view.ts';
import { label } from './views/label.ts';

const about = ['link', 'invoice', 'reference', 'amount', 'currency', 'base', 'locale'] as const;
const text = { type: String } as const;

/**
 * Takes one card payment for a payment link, or for an invoice named by a Payment URL.
 *
 * @tag artspay-pay
 * @attr link - Code of a payment link.
 * @attr invoice - Code of a merchant's Payment URL, with `reference`, `amount` and `currency` as they stood there.
 * @attr base - Origin of the server; by default the one this script came from.
 * @attr locale - Language and number format; by default the document's.
 * @fires artspay-ready - The label shows something to act on.
 * @fires artspay-success - Paid.
 * @fires artspay-failure - A try ended without a charge.
 * @fires artspay-error - An attribute is missing or contradicts another.
 * @csspart label - The wall label.
 * @csspart test - The line that says that no money moves.
 */
export class ArtspayPay extends LitElement {
  static override readonly styles = styles;
  static override readonly properties = {
    link: text,
    invoice: text,
    reference: text,
    amount: text,
    currency: text,
    base: text,
    locale: text,
    data: { attribute: false },
    state: { state: true },
    where: { state: true },
  };

  declare link: string | null;
  declare invoice: string | null;
  declare reference: string | null;
  declare amount: string | null;
  declare currency: string | null;
  declare base: string | null;
  declare locale: string | null;
  /** What the server rendered; the page carries it in a JSON child. */
  declare data: PayData | null;
  /** @internal */
  declare state: PayState;
  /** @internal */
  declare where: 'here' | 'server';

  #session: PaySession | null = null;
  #touched = false;
  readonly #slot = new CardSlot(
    () => readSurroundings(this.renderRoot, this.#locale),
    () => this.requestUpdate(),
    {
      onSubmit: () => void this.#session?.submit(),
      onActionDone: () => void this.#session?.actionDone(),
      onFailed: () => this.#session?.dispatch({ kind: 'refused', notice: { kind: 'frame_failed' } }),
    },
  );

  constructor() {
    super();
    this.data = null;
    this.state = { kind: 'loading' };
    this.where = isServer || this.shadowRoot !== null ? 'server' : 'here';
    if (isServer) return;
    for (const sign of ['pointerenter', 'pointerdown', 'focusin'] as const)
      this.addEventListener(sign, () => this.#showIntent());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.data ??= readData(this);
    darkScheme().addEventListener('change', this.#restyle);
    if (this.hasUpdated) this.#restart();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    darkScheme().removeEventListener('change', this.#restyle);
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!about.some((name) => changed.has(name)) && this.hasUpdated) return;
    if (isServer)
      this.state = this.data === null ? { kind: 'loading' } : situationOf(this.data, this.#locale);
    else this.#restart();
  }

  protected override firstUpdated(): void {
    this.where = 'here';
  }

  protected override render(): TemplateResult {
    return label(this.state, {
      words: wordsFor(this.#locale),
      locale: this.#locale,
      where: this.where,
      slot: this.#slot.view,
      on: this.#actions,
    });
  }

  get #locale(): string {
    if (this.locale !== null) return localeOf(this.locale);
    return isServer ? 'en' : localeOf(this.closest<HTMLElement>('[lang]')?.lang || navigator.language);
  }

  #stop(): void {
    this.#session?.close();
    this.#session = null;
    this.#slot.close();
  }

  #restart(): void {
    this.#stop();
    this.state = { kind: 'loading' };
    const request = this.#request();
    const base = originOf(this.base ?? import.meta.url);
    const misuse = typeof request === 'string' ? request : base === null ? 'bad_base' : null;
    if (misuse !== null || typeof request === 'string' || base === null) {
      this.state = { kind: 'misused', problem: misuse ?? 'bad_base' };
      this.dispatchEvent(new ArtspayErrorEvent(misuse ?? 'bad_base'));
      return;
    }
    const session = new PaySession({
      request,
      locale: this.#locale,
      api: payerApi(base),
      memory: memoryOf(base, request),
      card: this.#slot,
      onState: (state, before) => this.#stateChanged(state, before, base),
    });
    this.#session = session;
    const data = this.data;
    this.data = null;
    void session.open(data);
  }

  #request(): PayRequest | Misuse {
    if (this.link && this.invoice) return 'link_and_invoice';
    if (this.link) return { kind: 'link', code: this.link };
    if (!this.invoice) return 'nothing_to_pay';
    const { invoice: merchantCode, reference, amount, currency } = this;
    return { kind: 'invoice', merchantCode, reference, amount, currency };
  }

  #stateChanged(state: PayState, before: PayState, base: string): void {
    const sheet = this.renderRoot?.querySelector<HTMLElement>('.label');
    // A result is never shorter than the form it replaces: the foot stays where it was.
    if (sheet && before.kind !== 'loading')
      sheet.style.minBlockSize =
        state.kind === 'paid' || state.kind === 'pending' ? `${sheet.offsetHeight}px` : '';
    this.state = state;
    if (state.kind === 'action' && state.offer.cardFrameUrl !== null)
      this.#slot.want(new URL(state.offer.cardFrameUrl, base).href);
    announce(this, state, before);
    if (this.#touched) void this.updateComplete.then(() => moveFocus(this.renderRoot, state, before));
  }

  #showIntent(): void {
    this.#touched = true;
    const { state } = this;
    const base = originOf(this.base ?? import.meta.url);
    if (state.kind === 'ready' && state.offer.cardFrameUrl !== null && base !== null)
      this.#slot.want(new URL(state.offer.cardFrameUrl, base).href);
  }

  readonly #restyle = (): void => this.#slot.restyle();

  readonly #actions: Actions = {
    submit: (event) => {
      event.preventDefault();
      this.#showIntent();
      void this.#session?.submit();
    },
    typeAmount: (event) => {
      if (!(event.target instanceof HTMLInputElement) || !('offer' in this.state)) return;
      const typed = event.target.value;
      const amount = readTypedAmount(typed, this.state.offer.currency, this.#locale);
      this.#session?.dispatch({ kind: 'amount_typed', text: typed, amount });
    },
    typeReference: (event) => {
      if (event.target instanceof HTMLInputElement)
        this.#session?.dispatch({ kind: 'reference_typed', text: event.target.value });
    },
    chooseCandidate: (amount) =>
      this.#session?.dispatch({ kind: 'candidate_chosen', text: amountText(amount, this.#locale), amount }),
    giveAmount: (event) => {
      event.preventDefault();
      this.#session?.dispatch({ kind: 'amount_given' });
    },
    reopenAmount: () => this.#session?.dispatch({ kind: 'amount_reopened' }),
    payAgain: () => this.#session?.dispatch({ kind: 'pay_again_chosen' }),
    cancelAction: () => void this.#session?.cancelAction(),
    reload: () => void this.#session?.load(),
    wantCard: () => {
      this.#showIntent();
      this.#slot.focus();
    },
    frameLoaded: (event) => {
      if (event.target instanceof HTMLIFrameElement) this.#slot.connect(event.target);
    },
  };
}

const darkScheme = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

const originOf = (address: string): string | null => {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : null;
};

/** Our own server wrote it, from the same types. */
const readData = (element: Element): PayData | null => {
  const json = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  return json ? (JSON.parse(json) as PayData) : null;
};

declare global {
  interface HTMLElementTagNameMap {
    'artspay-pay': ArtspayPay;
  }
}
