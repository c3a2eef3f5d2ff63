import type { PayData } from '../api/payer-data.ts';

/** The payee's colours, which the API has made readable; empty where they have none. */
export const brandStyle = (data: PayData): string =>
  'payee' in data && data.payee.brand
    ? `:host{--button:${data.payee.brand.button};--button-text:${data.payee.brand.buttonText}}`
    : '';
