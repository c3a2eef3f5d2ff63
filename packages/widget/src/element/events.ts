import type { WireMoney } from '../api/payer-data.ts';
import type { Misuse } from '../state/pay-state.ts';

const passing: EventInit = { bubbles: true, composed: true };

/** The label shows something to act on. */
export class ArtspayReadyEvent extends Event {
  constructor() {
    super('artspay-ready', passing);
  }
}

/** Paid. For the page's own use; deliver goods on what the merchant API says, not on this. */
export class ArtspaySuccessEvent extends Event {
  readonly paymentId: string;
  readonly amount: WireMoney;
  readonly reference: string;
  constructor(paymentId: string, amount: WireMoney, reference: string) {
    super('artspay-success', passing);
    this.paymentId = paymentId;
    this.amount = amount;
    this.reference = reference;
  }
}

/** A try ended without a charge; the payer may try again. `reason` is for programs. */
export class ArtspayFailureEvent extends Event {
  readonly reason: string;
  constructor(reason: string) {
    super('artspay-failure', passing);
    this.reason = reason;
  }
}

/** The element is not set up right. */
export class ArtspayErrorEvent extends Event {
  readonly problem: Misuse;
  constructor(problem: Misuse) {
    super('artspay-error', passing);
    this.problem = problem;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'artspay-ready': ArtspayReadyEvent;
    'artspay-success': ArtspaySuccessEvent;
    'artspay-failure': ArtspayFailureEvent;
    'artspay-error': ArtspayErrorEvent;
  }
}
