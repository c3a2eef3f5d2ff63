import type { WireMoney } from '../api/payer-data.ts';
import { passing } from '../element/events.ts';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'artspay-success': ArtspaySuccessEvent;
    'artspay-failure': ArtspayFailureEvent;
  }
}
