import type { PayData } from '../api/payer-data.ts';

/** The payee's colours, which the API has made readable; empty where they have none. */
export const brandStyle = (data: PayData): string =>
  'payee' in data && data.payee.brand
    ? `.pay{--ink:${data.payee.brand.button};--on-ink:${data.payee.brand.buttonText}}`
    : '';
