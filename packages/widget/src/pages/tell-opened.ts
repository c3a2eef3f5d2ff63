import { OpenedDocument } from '../api/generated/graphql.ts';
import { payerEndpoint, post } from '../api/post.ts';

/**
 * Tells the server that a person's browser runs this page, which a mail program that looks at links does not.
 * What the Payment URL said goes along, so that staff see which of them arrived damaged.
 */
export const tellOpened = (element: Element | null): void => {
  const said = (name: string) => element?.getAttribute(name) ?? null;
  const merchantCode = said('invoice');
  if (!merchantCode) return;
  const [reference, amount, currency, signed] = [
    said('reference'),
    said('amount'),
    said('currency'),
    said('signed'),
  ];
  // Nobody waits for it, and nothing hangs on it.
  void post(payerEndpoint(location.origin), OpenedDocument, {
    merchantCode,
    reference,
    amount,
    currency,
    signed,
  });
};
