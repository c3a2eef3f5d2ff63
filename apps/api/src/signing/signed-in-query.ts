import { containsCardNumberOutsideCodes } from '@artspay/core/text/card-number';

/** What `signed=` in a query says; what cannot be a token is `-`, which is refused as one that was changed. */
export const signedInQuery = (query: string): string | null => {
  const signed = new URLSearchParams(query).get('signed');
  if (signed === null) return null;
  return /^[\w.-]{1,2000}$/.test(signed) && !containsCardNumberOutsideCodes(signed) ? signed : '-';
};
