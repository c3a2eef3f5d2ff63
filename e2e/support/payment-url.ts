import type { ArtsPay } from './artspay.ts';

/** The Payment URL with what an invoicing tool put in place of its variables, unencoded as tools do. */
export const paymentUrl = ({ printedAddress }: ArtsPay, query: string): string =>
  `${printedAddress(/\/invoice\//).split('?', 1)[0]}?${query}`;

export const merchantCodeOf = ({ printedAddress }: ArtsPay): string =>
  /\/invoice\/([\w-]+)/.exec(printedAddress(/\/invoice\//))?.[1] ?? '';
