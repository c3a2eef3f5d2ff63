import type { PayRequest } from '../api/payer-data.ts';
import type { ArtspayErrorCode } from './contract.ts';
import type { CardFrame } from '../frame/card-frame.ts';
import type { CardPort } from '../frame/card-port.ts';
import type { PayState } from '../state/pay-state.ts';
import type { FormEvent } from '../state/reduce-form.ts';
import type { Outcomes } from './view.ts';

export type SessionDeps = {
  readonly base: string;
  readonly request: PayRequest;
  /** The payer's, who may choose another one at any time. */
  readonly locale: () => string;
  /** Where this tab keeps what it knows of its own payment. */
  readonly memoryKey: string;
  readonly card: CardPort;
  /** How things stood when the payer began to act. */
  readonly state: PayState;
  readonly onState: (state: PayState) => void;
  /** False when the page around forbids to pay as the form stands. */
  readonly maySubmit: (state: Extract<PayState, { kind: 'ready' }>) => boolean;
};

/** What a payer can do, and what the card frame reports. */
export type Session = {
  close(): void;
  dispatch(event: FormEvent): void;
  typeAmount(text: string): void;
  /** The payer chose another language: what is typed is written as it is there. */
  relocate(): void;
  submit(): Promise<void>;
  actionDone(): Promise<void>;
  cancelAction(): Promise<void>;
  frameFailed(): void;
  mailReceipt(email: string): Promise<void>;
  restore(): Promise<void>;
};

/**
 * The part of the element that nobody needs to see the form: acting on it, paying, and every outcome. It is
 * fetched when the card frame is there, or when a state or the payer calls for it.
 */
export type Paying = Outcomes & {
  /** Style sheet text for what is not the form. */
  readonly styles: string;
  readonly cardFrame: typeof CardFrame;
  session(element: HTMLElement, deps: Omit<SessionDeps, 'maySubmit'>): Session;
  /** A result is not shorter than the form was at its shortest: the foot stays where it was. */
  keepHeight(root: ShadowRoot, state: PayState, before: PayState): void;
  /** Tells whoever builds the page what is wrong; with null, whatever is wrong with the attributes. */
  complain(element: HTMLElement, code: ArtspayErrorCode | null): void;
  announce(element: HTMLElement, state: PayState, before: PayState): void;
  moveFocus(root: ParentNode, state: PayState, before: PayState): void;
};
