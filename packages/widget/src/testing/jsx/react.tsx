import type { ReactNode } from 'react';
import type { ArtspayPayProps } from '../../../jsx.d.ts';

const shared: ArtspayPayProps = { theme: 'dark' };

/**
 * What may be written, and what may not.
 * @public
 */
export const tags: readonly ReactNode[] = [
  <artspay-pay
    link="CODE"
    display="button"
    {...shared}
    lang="de"
    className="shop"
    onartspay-success={({ detail }) => detail.amount.currency.toLowerCase()}
    onartspay-submit={(event) => event.preventDefault()}
    onartspay-error={({ detail: { code, message } }) => `${code} ${message}`}
  >
    <span slot="button">Buy the print</span>
  </artspay-pay>,
  // @ts-expect-error -- there is no such display.
  <artspay-pay link="CODE" display="popup" />,
  // @ts-expect-error -- it is misspelt.
  <artspay-pay link="CODE" curency="AUD" />,
  // @ts-expect-error -- no event carries a card.
  <artspay-pay onartspay-success={({ detail }) => detail.card} />,
];
