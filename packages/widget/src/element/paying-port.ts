import type { TemplateResult } from 'lit/html.js';
import type { PayRequest } from '../api/payer-data.ts';
import type { Tokenised } from '../frame/card-frame.ts';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import type { Notice, OutcomeState, PayState } from '../state/pay-state.ts';
import type { FormEvent } from '../state/reduce-form.ts';
import type { View } from './view.ts';

/** The card frame as paying uses it; orders given before it is open are kept. */
export type CardPort = {
  tokenise(): Promise<Tokenised>;
  clearCvc(): void;
  showAction(url: string): void;
  closeAction(): void;
};

export type SessionDeps = {
  readonly base: string;
  readonly request: PayRequest;
  readonly locale: string;
  /** Where this tab keeps what it knows of its own payment. */
  readonly memoryKey: string;
  readonly card: CardPort;
  /** How things stood when the payer began to act. */
  readonly state: PayState;
  readonly onState: (state: PayState, before: PayState) => void;
};

/** What a payer can do, and what the card frame reports. */
export type Session = {
  close(): void;
  dispatch(event: FormEvent): void;
  typeAmount(text: string): void;
  submit(): Promise<void>;
  actionDone(): Promise<void>;
  cancelAction(): Promise<void>;
  frameFailed(): void;
  restore(): Promise<void>;
};

/**
 * The part of the element that nobody needs to see the form: acting on it, paying, and every outcome. It is
 * fetched when the card frame is there, or when a state or the payer calls for it.
 */
export type Paying = {
  /** Style sheet text for what is not the form. */
  readonly styles: string;
  words(locale: string): OutcomeCatalogue;
  session(deps: SessionDeps): Session;
  outcome(state: OutcomeState, view: View): TemplateResult;
  noticeBox(notice: Notice, view: View): TemplateResult;
  announce(element: HTMLElement, state: PayState, before: PayState): void;
  moveFocus(root: ParentNode, state: PayState, before: PayState): void;
};

let present: Paying | null = null;

export const payingNow = (): Paying | null => present;

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
