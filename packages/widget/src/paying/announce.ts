import type { PayState } from '../state/pay-state.ts';
import { emit, termsIn } from '../element/events.ts';
import { complain } from './complain.ts';

/** Payments that this page was told of. */
const told = new Set<string>();

/** Tells the embedder what came of a change of state. */
export const announce = (element: HTMLElement, state: PayState, before: PayState): void => {
  if (isForm(state) && isForm(before)) {
    const [terms, old] = [termsIn(state), termsIn(before)];
    if (terms.reference !== old.reference || terms.amount?.amount !== old.amount?.amount)
      emit(element, 'artspay-change', terms);
  }
  if (state.kind === before.kind) return;
  const fail = (code: string): unknown =>
    emit(element, 'artspay-failure', { code: code.toLowerCase(), state: state.kind });
  switch (state.kind) {
    case 'paid': {
      const { id, amount, reference } = state.payment;
      if (told.has(id)) return;
      told.add(id);
      emit(element, 'artspay-success', { paymentId: id, amount, reference, state: state.kind });
      return;
    }
    case 'misused':
      return void complain(element, state.problem);
    case 'offline':
      return void complain(element, 'server_unreachable');
    case 'problem':
      return void fail(state.problem);
    case 'closed':
      if (state.reason !== 'EXPIRED') return void fail(`closed_${state.reason}`);
      emit(element, 'artspay-expired', { at: state.expiry?.at ?? null, state: state.kind });
      return;
    case 'not_replaced':
    case 'contradiction':
      return void fail(state.kind);
    case 'ask':
    case 'already_paid':
      if (before.kind === 'loading') emit(element, 'artspay-ready', termsIn(state));
      return;
    case 'ready':
      if (state.notice !== null)
        fail(state.notice.kind === 'declined' ? state.notice.reason : state.notice.kind);
      return;
    case 'loading':
    case 'tokenising':
    case 'confirming':
    case 'action':
    case 'pending':
      return;
  }
};

const isForm = (state: PayState): state is Extract<PayState, { kind: 'ready' | 'ask' }> =>
  state.kind === 'ready' || state.kind === 'ask';
