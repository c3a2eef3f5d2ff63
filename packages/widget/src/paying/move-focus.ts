import type { PayState } from '../state/pay-state.ts';

/** After the payer did something: to what they need to read or mend next. */
export const moveFocus = (root: ParentNode, state: PayState, before: PayState): void => {
  if (state.kind === before.kind && !('form' in state && state.form.showErrors)) return;
  const to = (selector: string): void => root.querySelector<HTMLElement>(selector)?.focus();
  switch (state.kind) {
    case 'ready':
    case 'ask': {
      const isNews = state.kind !== before.kind || !('form' in before && before.form.showErrors);
      if (!isNews) return;
      if (state.form.showErrors) return to('.invalid input');
      if (state.kind === 'ready' && state.notice !== null) return to('.notice');
      if (state.kind === 'ask' && before.kind !== 'ask') return to('h2');
      return;
    }
    case 'action':
      return before.kind === 'action' ? undefined : to('.caption');
    case 'paid':
    case 'pending':
    case 'closed':
    case 'problem':
    case 'offline':
      return before.kind === state.kind ? undefined : to('h2');
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
