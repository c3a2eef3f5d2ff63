import type { PayRequest } from '../api/payer-data.ts';
import type { Misuse } from '../state/pay-state.ts';

/** What the attributes ask for: what to pay, at which server. */
export type Wish = { readonly base: string; readonly request: PayRequest };

export const wishOf = (element: Element): Wish | { readonly problem: Misuse } => {
  const at = (name: string): string | null => element.getAttribute(name);
  const base = originOf(at('base') ?? import.meta.url);
  const code = at('link');
  const merchantCode = at('invoice');
  const signed = at('signed');
  if (base === null) return { problem: 'bad_base' };
  if (code && merchantCode) return { problem: 'link_and_invoice' };
  if (code) return { base, request: { kind: 'link', code, signed } };
  if (!merchantCode) return { problem: 'nothing_to_pay' };
  return {
    base,
    request: {
      kind: 'invoice',
      merchantCode,
      reference: at('reference'),
      amount: at('amount'),
      currency: at('currency'),
      signed,
    },
  };
};

export const originOf = (address: string): string | null => {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : null;
};

/** Where this tab keeps what it knows of its own payment for this wish. */
export const memoryKey = ({ base, request }: Wish): string =>
  ['artspay', base, ...Object.values(request)].join(' ');

export const isRemembered = (key: string): boolean => {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    // Storage is blocked: nothing is remembered.
    return false;
  }
};
