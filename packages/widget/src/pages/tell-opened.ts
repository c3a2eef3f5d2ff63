import { OpenedDocument } from '../api/generated/graphql.ts';
import { payerEndpoint, post } from '../api/post.ts';

/**
 * Tells the server that a person's browser runs this page, which a mail program that looks at links does not.
 * What the Payment URL said goes along, so that staff see which of them arrived damaged.
 */
export const tellOpened = (element: Element | null): void => {
  const merchantCode = element?.getAttribute('invoice');
  // What is signed comes from the merchant's own server, not from a tool that might have cut it.
  if (!element || !merchantCode || element.hasAttribute('signed')) return;
  const [reference, amount, currency] = ['reference', 'amount', 'currency'].map((name) =>
    element.getAttribute(name),
  );
  const given = { reference: reference ?? null, amount: amount ?? null, currency: currency ?? null };
  // Nobody waits for it, and nothing hangs on it.
  void post(payerEndpoint(location.origin), OpenedDocument, { merchantCode, ...given });
};
