import type { AttemptReference, Gateway } from '@artspay/core/gateway/gateway';
import type { Currency } from '@artspay/core/money/currency';
import type { Money } from '@artspay/core/money/money';

/** How a card behaves; each gateway's own test cards or tokens stand behind these. */
export type CardBehaviour =
  | 'approve'
  | 'declined'
  | 'insufficient_funds'
  | 'expired_card'
  | 'incorrect_cvc'
  | 'processing_error'
  | 'authenticate'
  | 'late'
  | 'refund_declined'
  | 'refund_fails';

/** What may go wrong between us and the gateway, after the gateway has read the request. */
export type WireFault = 'cut' | 'not_json' | 'server_error' | 'silent' | 'other_page';

export type WebhookOnTheWire = {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
};

/** One account at a running gateway, and a hand on the payer's and the network's side of it. */
export type GatewaySubject = {
  readonly gateway: Gateway;
  readonly currency: Currency;
  /** What the payer's browser would hand over for a card that behaves like this. */
  tokenFor(behaviour: CardBehaviour): Promise<string>;
  /** Approvals capture a part only while `work` runs. */
  whileApprovingInPart<Value>(work: () => Promise<Value>): Promise<Value>;
  /** The payer proves who they are at this address, or says that it was not them. */
  answerAction(url: string, approve: boolean): Promise<void>;
  /** The time for the proof of every open action passes. */
  letActionsEnd(): Promise<void>;
  /** Results that come later have come. */
  letLateResultsArrive(): Promise<void>;
  /** Somebody refunds this charge in the gateway's own dashboard. */
  refundInDashboard(reference: AttemptReference, amount: Money): Promise<void>;
  /** The payer's bank takes this charge up; resolves to a function that closes the dispute. */
  dispute(reference: AttemptReference): Promise<(outcome: 'won' | 'lost') => Promise<void>>;
  /** The next request is answered, and the answer does not arrive as it should. */
  faultNext(fault: WireFault): void;
  /** Requests do not reach the gateway while `work` runs. */
  whileUnreachable<Value>(work: () => Promise<Value>): Promise<Value>;
  /** The gateway's clock goes on by so many milliseconds. */
  passTime(ms: number): Promise<void>;
  /** The gateway's clock. */
  now(): Date;
  /** The next webhook arrives, and the gateway does not learn of it. */
  loseNextWebhookAnswer(): void;
  /** What was sent about this attempt, in the order of arrival; waits until there are so many. */
  webhooksFor(reference: AttemptReference, atLeast: number): Promise<readonly WebhookOnTheWire[]>;
  stop(): Promise<void>;
};
