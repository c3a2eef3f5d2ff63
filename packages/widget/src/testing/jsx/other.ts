import type { ArtspayIntrinsicElements } from '../../../jsx.d.ts';

/** As Preact and Solid take it in. */
type Tag = ArtspayIntrinsicElements<{ readonly class?: string }>['artspay-pay'];

/**
 * What may be written, and what may not.
 * @public
 */
export const tags: readonly Tag[] = [
  {
    class: 'shop',
    invoice: 'studio',
    reference: 'INV-1',
    amount: '$1,234.50',
    currency: 'AUD',
    'on:artspay-success': ({ detail }) => detail.paymentId,
  },
  // @ts-expect-error -- it is misspelt.
  { curency: 'AUD' },
];
