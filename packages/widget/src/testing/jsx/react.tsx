import type { ReactNode } from 'react';
import type { ArtspayPayProps } from '../../../jsx.d.ts';

const shared: ArtspayPayProps = { theme: 'dark' };

export const right = (
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
  </artspay-pay>
);

// @ts-expect-error -- there is no such display.
export const wrongValue = <artspay-pay link="CODE" display="popup" />;
// @ts-expect-error -- it is misspelt.
export const unknownAttribute = <artspay-pay link="CODE" curency="AUD" />;
// @ts-expect-error -- no event carries a card.
export const noCard = <artspay-pay onartspay-success={({ detail }) => detail.card} />;

export const inTree = (): ReactNode => right;
