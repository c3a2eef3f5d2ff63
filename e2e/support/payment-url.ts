import type { ArtsPay } from './artspay.ts';

/** The Payment URL with what an invoicing tool put in place of its variables, unencoded as tools do. */
export const paymentUrl = (artspay: ArtsPay, query: string): string =>
  `${artspay.printedAddress(/\/invoice\//).split('?', 1)[0]}?${query}`;

export const merchantCodeOf = (artspay: ArtsPay): string =>
  /\/invoice\/([\w-]+)/.exec(artspay.printedAddress(/\/invoice\//))?.[1] ?? '';
