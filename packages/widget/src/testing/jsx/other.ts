import type { ArtspayIntrinsicElements } from '../../../jsx.d.ts';

/** As Preact and Solid take it in. */
type Elements = ArtspayIntrinsicElements<{ readonly class?: string }>;

export const right: Elements['artspay-pay'] = {
  class: 'shop',
  invoice: 'studio',
  reference: 'INV-1',
  amount: '$1,234.50',
  currency: 'AUD',
  'on:artspay-success': ({ detail }) => detail.paymentId,
};
// @ts-expect-error -- it is misspelt.
export const wrong: Elements['artspay-pay'] = { curency: 'AUD' };
