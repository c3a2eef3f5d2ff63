/**
 * A payment's states and the event on each edge between them: the one place where they are named. Guards,
 * emitted events, docs and tests derive from this table. There is no other way to change a state.
 */
export const paymentTransitions = {
  /** Terms are agreed, nothing was sent. */
  open: { processing: 'payment.submitted' },
  /** A charge may be under way at the gateway; a use is held. */
  processing: {
    action_required: 'payment.action_required',
    succeeded: 'payment.succeeded',
    declined: 'payment.declined',
    lapsed: 'payment.lapsed',
  },
  /** The payer's bank wants proof (3-D Secure); a use is held. */
  action_required: {
    authenticated: 'payment.authenticated',
    declined: 'payment.declined',
    lapsed: 'payment.lapsed',
  },
  /** Proof was given, the result is under way; a use is held. */
  authenticated: { succeeded: 'payment.succeeded', declined: 'payment.declined', lapsed: 'payment.lapsed' },
  /** The bank said no; nothing was charged; the payer may try again. */
  declined: { processing: 'payment.retried', late: 'payment.captured_late' },
  /** Ended without a charge and without a bank's no: never sent, abandoned, cancelled; may be tried again. */
  lapsed: { processing: 'payment.retried', late: 'payment.captured_late' },
  /** Captured under a held use. */
  succeeded: {},
  /** Captured while no use was held: staff decide. */
  late: {},
} as const;

export type PaymentState = keyof typeof paymentTransitions;
export type PaymentEventName = {
  [From in PaymentState]: (typeof paymentTransitions)[From][keyof (typeof paymentTransitions)[From]];
}[PaymentState];
