/** An amount as a decimal string, as it is written in English: `1234.50`. */
export type ArtspayAmount = { readonly amount: string; readonly currency: string };

/** What the element shows. */
export type ArtspayState =
  | 'loading'
  | 'offline'
  | 'misused'
  | 'problem'
  | 'ask'
  | 'not_replaced'
  | 'contradiction'
  | 'closed'
  | 'already_paid'
  | 'ready'
  | 'tokenising'
  | 'confirming'
  | 'action'
  | 'pending'
  | 'paid';

/** What the payer would pay now; `amount` is null until there is one that can be read. */
export type ArtspayTerms = {
  readonly amount: ArtspayAmount | null;
  readonly reference: string;
  readonly state: ArtspayState;
};

export type ArtspaySuccess = {
  readonly paymentId: string;
  readonly amount: ArtspayAmount;
  readonly reference: string;
  readonly state: ArtspayState;
};

export type ArtspayFailure = {
  /** `declined`, `insufficient_funds`, `closed_paid`, `too_many` …: for programs. */
  readonly code: string;
  readonly state: ArtspayState;
};

export type ArtspayExpired = {
  /** When it ended, as an ISO 8601 instant. */
  readonly at: string | null;
  readonly state: ArtspayState;
};

export type ArtspayErrorCode =
  | 'nothing_to_pay'
  | 'link_and_invoice'
  | 'bad_base'
  | 'bad_value'
  | 'unknown_attribute'
  | 'frame_blocked'
  | 'server_unreachable';

export type ArtspayError = {
  readonly code: ArtspayErrorCode;
  /** One sentence in English for whoever builds the page. */
  readonly message: string;
};

/** What each event carries: never a card and never an address. */
export type ArtspayDetails = {
  'artspay-ready': ArtspayTerms;
  'artspay-change': ArtspayTerms;
  'artspay-submit': ArtspayTerms;
  'artspay-success': ArtspaySuccess;
  'artspay-failure': ArtspayFailure;
  'artspay-expired': ArtspayExpired;
  'artspay-error': ArtspayError;
};

/** The events of `<artspay-pay>`. They bubble and leave shadow roots; `artspay-submit` can be cancelled. */
export type ArtspayEventMap = {
  [Name in keyof ArtspayDetails]: CustomEvent<ArtspayDetails[Name]>;
};

/** How the element stands on its page. */
export type ArtspayDisplay = 'inline' | 'button' | 'link';

/** What can be written on the tag. Each is a property too, null when it is absent. */
export type ArtspayAttributes = {
  /** Code of a payment link. */
  link: string | null;
  /** Code of a merchant's Payment URL, with `reference`, `amount` and `currency` as they stood there. */
  invoice: string | null;
  /** The invoice's number. */
  reference: string | null;
  /** The invoice's amount, as its tool writes it. */
  amount: string | null;
  /** ISO 4217 code of the invoice's currency. */
  currency: string | null;
  /** What your server signed for the link or Payment URL: locked for the payer. */
  signed: string | null;
  /** The form in its place, a button that opens it in a dialog, or a link to our own page. */
  display: ArtspayDisplay | null;
  /** `light` or `dark`; by default as the page around it. */
  theme: 'light' | 'dark' | null;
  /** Origin of the server; by default the one this script came from. */
  base: string | null;
};

declare global {
  interface GlobalEventHandlersEventMap extends ArtspayEventMap {}
}
