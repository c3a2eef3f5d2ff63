import type { CSSResult, TemplateResult } from 'lit';
import type { PayRequest } from '../api/payer-data.ts';
import type { Tokenised } from '../frame/card-frame.ts';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import type { Form, Notice, Offer, OutcomeState, PayState } from '../state/pay-state.ts';
import type { View } from './view.ts';

/** The card frame as paying uses it; orders given before it is open are kept. */
export type CardPort = {
  tokenise(): Promise<Tokenised>;
  clearCvc(): void;
  showAction(url: string): void;
  closeAction(): void;
};

/** What paying needs of the session it belongs to. */
export type FlowContext = {
  readonly base: string;
  readonly request: PayRequest;
  /** Where this tab keeps what it knows of its own payment. */
  readonly memoryKey: string;
  readonly card: CardPort;
  readonly life: AbortSignal;
  readonly state: () => PayState;
  readonly enter: (state: PayState) => void;
  /** Asks again what there is to pay, and shows it with this notice. */
  readonly reload: (notice: Notice) => Promise<void>;
};

export type Flow = {
  /** Pays the form's terms with a card that is tokenised first. Called in state `tokenising`. */
  pay(offer: Offer, form: Form): Promise<void>;
  frameFailed(): void;
  actionDone(): Promise<void>;
  cancelAction(): Promise<void>;
  restore(): Promise<void>;
  /** Does what follows from entering a state, whatever led there. */
  entered(before: PayState, next: PayState): void;
};

/**
 * The part of the element that no payer needs to see the form: paying itself and every outcome. It is
 * fetched when the card frame is there, or when a state calls for it.
 */
export type Paying = {
  readonly styles: CSSResult;
  words(locale: string): OutcomeCatalogue;
  readTypedAmount(text: string, currency: string, locale: string): Form['amount'];
  announce(element: HTMLElement, state: PayState, before: PayState): void;
  moveFocus(root: ParentNode, state: PayState, before: PayState): void;
  outcome(state: OutcomeState, view: View): TemplateResult;
  noticeBox(notice: Notice, view: View): TemplateResult;
  flow(context: FlowContext): Flow;
};

let present: Paying | null = null;

export const payingNow = (): Paying | null => present;

/** Server rendering, and the page that takes it over, bring it along: nothing may be missing at first. */
export const bringPaying = (paying: Paying): void => {
  present = paying;
};

/** Null when it could not be fetched; another call tries again. */
export const fetchPaying = async (): Promise<Paying | null> => {
  if (present !== null) return present;
  try {
    present = (await import('../paying/paying.ts')).paying;
  } catch {
    // No connection: the caller says so.
  }
  return present;
};
