import type { Misuse } from '../state/pay-state.ts';

/** Embedders hear the events of an element wherever it stands. */
export const passing: EventInit = { bubbles: true, composed: true };

/** The label shows something to act on. */
export class ArtspayReadyEvent extends Event {
  constructor() {
    super('artspay-ready', passing);
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
    'artspay-error': ArtspayErrorEvent;
  }
}
