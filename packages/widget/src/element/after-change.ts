import type { PayState } from '../state/pay-state.ts';
import { ArtspayFailureEvent, ArtspayReadyEvent, ArtspaySuccessEvent } from './events.ts';

/** Tells the embedder what came of a change of state. */
export const announce = (element: HTMLElement, state: PayState, before: PayState): void => {
  if (state.kind === 'paid' && before.kind !== 'paid') {
    const { id, amount, reference } = state.payment;
    element.dispatchEvent(new ArtspaySuccessEvent(id, amount, reference));
  } else if (state.kind === 'problem' && before.kind === 'loading') {
    element.dispatchEvent(new ArtspayFailureEvent(state.problem));
  } else if (state.kind === 'ready' && before.kind === 'loading') {
    element.dispatchEvent(new ArtspayReadyEvent());
  } else if (state.kind === 'ready' && before.kind !== 'ready' && state.notice !== null) {
    const { notice } = state;
    element.dispatchEvent(
      new ArtspayFailureEvent(notice.kind === 'declined' ? notice.reason.toLowerCase() : notice.kind),
    );
  }
};

/** After the payer did something: to what they need to read or mend next. */
export const moveFocus = (root: ParentNode, state: PayState, before: PayState): void => {
  const to = (selector: string): void => root.querySelector<HTMLElement>(selector)?.focus();
  if (state.kind === before.kind) {
    if (state.kind !== 'ready' && state.kind !== 'ask') return;
    if (before.kind !== 'ready' && before.kind !== 'ask') return;
    if (state.form.showErrors && !before.form.showErrors) return to('.invalid input');
    return;
  }
  switch (state.kind) {
    case 'paid':
    case 'pending':
    case 'closed':
    case 'problem':
    case 'ask':
      return to('h2');
    case 'action':
      return to('.caption');
    case 'ready':
      if (state.notice !== null) return to('.notice');
      if (state.form.showErrors) return to('.invalid input');
      return;
    case 'already_paid':
    case 'confirming':
    case 'contradiction':
    case 'loading':
    case 'misused':
    case 'not_replaced':
    case 'tokenising':
      return;
  }
};
