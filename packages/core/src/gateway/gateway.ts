import type { Currency } from '#core/money/currency';
import type { Money } from '#core/money/money';
import type { Mode, Scope } from '#core/merchant/scope';

/** `<payment id>-<n>`: ours, unique at the gateway, stored before anything is sent. */
export type AttemptReference = string & { readonly __attemptReference: true };

/** `<payment id>-r<n>`: ours, unique at the gateway, stored before anything is sent. */
export type RefundReference = string & { readonly __refundReference: true };

export type CardSummary = { readonly brand: string; readonly lastFour: string };

export type DeclineCode =
  | 'declined'
  | 'insufficient_funds'
  | 'expired_card'
  | 'incorrect_cvc'
  | 'authentication_failed'
  | 'processing_error'
  /** The token was unknown, used or too old: nothing was charged. */
  | 'card_details_expired';

/**
 * What the gateway answers when asked about one attempt. Webhook bodies and browsers' claims never become
 * one of these: they are hints to ask.
 */
export type GatewaySnapshot = {
  readonly reference: AttemptReference;
  /** The gateway's own id for it. */
  readonly gatewayId: string;
  readonly amount: Money;
  readonly card: CardSummary | null;
  /** The gateway's own name for the card number, the same at each charge; absent where it gives none. */
  readonly cardFingerprint?: string | undefined;
  readonly result:
    | { readonly state: 'pending' }
    /** The payer must prove who they are; `url` is opened inside the gateway's frame. */
    | { readonly state: 'action_required'; readonly url: string }
    | { readonly state: 'captured'; readonly captured: Money }
    | { readonly state: 'declined'; readonly code: DeclineCode }
    /** Ended at the gateway without a charge, and can no longer be charged. */
    | { readonly state: 'cancelled' }
    /** Was captured and given back whole, as if it had not been; can no longer be charged. */
    | { readonly state: 'voided' };
  /** Every refund of it that the gateway knows, those made in its own dashboard too. */
  readonly refunds: readonly GatewayRefund[];
  /** Every dispute of it, closed ones too. */
  readonly disputes: readonly GatewayDispute[];
};

export type GatewayRefund = {
  readonly gatewayId: string;
  /** The one that we gave it; `null` when it was made at the gateway itself. */
  readonly reference: RefundReference | null;
  readonly amount: Money;
  /** `failed`: no money went back, or it came back to the merchant. */
  readonly state: 'pending' | 'succeeded' | 'failed';
};

/** The payer told their bank that the charge was not right; `lost`: the bank took the money back. */
export type GatewayDispute = {
  readonly gatewayId: string;
  readonly amount: Money;
  readonly state: 'open' | 'won' | 'lost';
};

export type ChargeRequest = {
  readonly reference: AttemptReference;
  /** `<reference>:charge`. */
  readonly idempotencyKey: string;
  readonly amount: Money;
  readonly token: string;
  readonly statementDescriptor: string;
};

export type ChargeAnswer =
  | { readonly kind: 'answered'; readonly snapshot: GatewaySnapshot }
  /** The gateway refused the request itself: nothing was or will be charged under this reference. */
  | { readonly kind: 'refused'; readonly code: DeclineCode }
  /** Time-out, cut connection, 5xx, not understood: it may have been charged. */
  | { readonly kind: 'no_clear_answer'; readonly why: string };

export type RefundRequest = {
  readonly reference: RefundReference;
  /** `<reference>:refund`. */
  readonly idempotencyKey: string;
  readonly charge: { readonly reference: AttemptReference; readonly gatewayId: string };
  readonly amount: Money;
};

export type RefundDeclineCode =
  | 'declined'
  /** The gateway's own books leave less to refund than was asked for. */
  | 'exceeds_capture'
  | 'disputed'
  | 'processing_error';

export type RefundAnswer =
  | { readonly kind: 'answered'; readonly refund: GatewayRefund }
  /** The gateway refused the request itself: nothing was or will be refunded under this reference. */
  | { readonly kind: 'refused'; readonly code: RefundDeclineCode }
  /** Time-out, cut connection, 5xx, not understood: it may have been refunded. */
  | { readonly kind: 'no_clear_answer'; readonly why: string };

export type FindAnswer =
  | { readonly kind: 'found'; readonly snapshot: GatewaySnapshot }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'unavailable'; readonly why: string };

/** Which charges to list: those made in `from` ≤ t < `to` by the gateway's clock. */
export type ChargeSearch = {
  readonly from: Date;
  readonly to: Date;
  /** `null`: the first page. */
  readonly cursor: string | null;
};

/** `changedAt`: when it, a refund or a dispute of it last changed, by the gateway's clock. */
export type ListedCharge = { readonly snapshot: GatewaySnapshot; readonly changedAt: Date };

export type ChargePage =
  | {
      readonly kind: 'page';
      readonly charges: readonly ListedCharge[];
      /** Of the next page; `null` on the last. */
      readonly cursor: string | null;
    }
  | { readonly kind: 'unavailable'; readonly why: string };

/** A webhook whose signature held: which attempt to ask about, and a key that a repeat shares. */
export type WebhookReading =
  | { readonly kind: 'accepted'; readonly key: string; readonly reference: AttemptReference | null }
  | { readonly kind: 'refused'; readonly why: 'unsigned' | 'bad_signature' | 'stale' | 'malformed' };

/** What a gateway can do, declared; nothing is found out by a call that throws. */
export type GatewayCapabilities = {
  readonly modes: readonly Mode[];
  /** `null`: any. */
  readonly currencies: readonly Currency[] | null;
  /** After this long from sending, what the gateway cannot find was never charged or refunded. */
  readonly settledAfterMs: number;
  /** Whether it gives money back, whole or in parts, when asked by our server. */
  readonly refunds: boolean;
  /** Whether it tells which card a token stands for, without charging. */
  readonly inspectsTokens: boolean;
};

/** `unknown`: no such token, or one that was used; `unavailable`: no clear answer. */
export type TokenAnswer =
  | { readonly kind: 'card'; readonly fingerprint: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable'; readonly why: string };

/** One merchant's account at one gateway. Every method may be called at any time, and repeats are safe. */
export interface Gateway {
  readonly name: string;
  readonly capabilities: GatewayCapabilities;
  /** Never throws for what a network or a gateway can do. Never called twice for one reference. */
  charge(request: ChargeRequest): Promise<ChargeAnswer>;
  find(reference: AttemptReference): Promise<FindAnswer>;
  /** Which card a token stands for; the token stays usable. `unknown` where `inspectsTokens` is false. */
  inspectToken(token: string): Promise<TokenAnswer>;
  /** Never throws for what a network or a gateway can do. Never called twice for one reference. */
  refund(request: RefundRequest): Promise<RefundAnswer>;
  /** Ends an attempt that waits for the payer; answers what stands afterwards, which may be `captured`. */
  cancel(reference: AttemptReference): Promise<FindAnswer>;
  /**
   * Gives a capture back whole, at once and without a refund; answers what stands afterwards, which is still
   * `captured` where it can no longer be voided.
   */
  void(reference: AttemptReference): Promise<FindAnswer>;
  /** A page of what the gateway holds under references of ours, oldest first; nothing else is in it. */
  listCharges(search: ChargeSearch): Promise<ChargePage>;
  /** Verifies the raw bytes of a webhook. `now` bounds its age. */
  readWebhook(
    body: Uint8Array,
    headers: Readonly<Record<string, string>>,
    now: Date,
  ): Promise<WebhookReading>;
}

/** The account that charges in this scope; `null` when the merchant has none there (live, for now). */
export type GatewayFor = (scope: Scope) => Promise<Gateway | null>;
