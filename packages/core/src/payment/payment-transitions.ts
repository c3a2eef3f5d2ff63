import { fail, ok, type Result } from '#core/result';

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
  authenticated: {
    succeeded: 'payment.succeeded',
    declined: 'payment.declined',
    lapsed: 'payment.lapsed',
  },
  /** The bank said no; nothing was charged; the payer may try again. */
  declined: { processing: 'payment.retried', late: 'payment.captured_late' },
  /** Ended without a charge and without a bank's no: never sent, abandoned, cancelled; may be tried again. */
  lapsed: { processing: 'payment.retried', late: 'payment.captured_late' },
  /** Captured under a held use. */
  succeeded: {},
  /** Captured while no use was held: staff decide. */
  late: { accepted: 'payment.late_accepted', returned: 'payment.late_returned' },
  /** Late money that staff keep; counted apart from the payable's limit. */
  accepted: {},
  /** Late money that was refunded whole; late again when one of its refunds fails afterwards. */
  returned: { late: 'payment.late_return_failed' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, `payment.${string}`>>>>;

export type PaymentState = keyof typeof paymentTransitions;
export type PaymentEventName = {
  [From in PaymentState]: (typeof paymentTransitions)[From][keyof (typeof paymentTransitions)[From]];
}[PaymentState];

export const paymentStates = Object.keys(paymentTransitions) as readonly PaymentState[];

/** One step along the table. */
export type PaymentStep = {
  readonly from: PaymentState;
  readonly to: PaymentState;
  readonly event: PaymentEventName;
};

const edges: Readonly<Record<PaymentState, Readonly<Partial<Record<PaymentState, PaymentEventName>>>>> =
  paymentTransitions;

/** Every edge of the table. */
export const paymentSteps: readonly PaymentStep[] = paymentStates.flatMap((from) =>
  paymentStates.flatMap((to) => {
    const event = edges[from][to];
    return event === undefined ? [] : [{ from, to, event }];
  }),
);

/** The step from one state to another; refused where the table has no edge. */
export const transition = (from: PaymentState, to: PaymentState): Result<PaymentStep, 'no_such_edge'> => {
  const event = edges[from][to];
  return event === undefined ? fail('no_such_edge') : ok({ from, to, event });
};

/** While an attempt is open the payment is in one of these, and one use of its payable is held. */
export const underWayStates = [
  'processing',
  'action_required',
  'authenticated',
] as const satisfies readonly PaymentState[];

export const isUnderWay = (state: PaymentState): boolean =>
  underWayStates.some((underWay) => underWay === state);

/** From here a new attempt may be made. */
export const mayBeTried = (state: PaymentState): boolean => edges[state].processing !== undefined;

/**
 * The steps that lead from one state to another within one attempt, in the order in which their events are
 * emitted: what a gateway reports may lie several edges ahead. Empty when `to` is reached already, `null`
 * when it cannot be reached without a new attempt.
 */
export const stepsWithinAttempt = (from: PaymentState, to: PaymentState): readonly PaymentStep[] | null => {
  let frontier: readonly { readonly at: PaymentState; readonly steps: readonly PaymentStep[] }[] = [
    { at: from, steps: [] },
  ];
  while (frontier.length > 0) {
    const arrived = frontier.find(({ at }) => at === to);
    if (arrived !== undefined) return arrived.steps;
    frontier = frontier.flatMap(({ at, steps }) =>
      paymentSteps
        .filter((step) => step.from === at && isUnderWay(at))
        .map((step) => ({ at: step.to, steps: [...steps, step] })),
    );
  }
  return null;
};
