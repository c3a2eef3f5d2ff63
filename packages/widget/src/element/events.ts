import type { Form, PayState } from '../state/pay-state.ts';
import type { ArtspayDetails, ArtspayTerms } from './contract.ts';

/** Heard wherever the element stands. False when a listener cancelled it. */
export const emit = <Name extends keyof ArtspayDetails>(
  element: Element,
  name: Name,
  detail: ArtspayDetails[Name],
): boolean =>
  element.dispatchEvent(
    new CustomEvent(name, { bubbles: true, composed: true, cancelable: name === 'artspay-submit', detail }),
  );

/** What stands on the form. */
export const termsIn = ({ kind, form }: Extract<PayState, { readonly form: Form }>): ArtspayTerms => ({
  amount: form.amount.ok ? form.amount.value : null,
  reference: form.reference,
  state: kind,
});
