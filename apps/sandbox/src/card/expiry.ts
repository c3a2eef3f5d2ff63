/** Pure, and used on both sides. */

export type Expiry = { readonly month: number; readonly year: number };

/**
 * Reads what people type, paste and what browsers fill in: `12/28`, `1228`, `12 / 2028`, `1/28`, `2028-12`.
 * `null` when it is no month of a year.
 */
export const parseExpiry = (text: string): Expiry | null => {
  const clean = text.normalize('NFKC').trim();
  const iso = /^(\d{4})-(\d{1,2})$/.exec(clean);
  const usual = /^(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/.exec(clean) ?? /^(\d{2})(\d{4}|\d{2})$/.exec(clean);
  const [month, year] = iso === null ? [usual?.[1], usual?.[2]] : [iso[2], iso[1]];
  if (month === undefined || year === undefined) return null;
  const read = { month: Number(month), year: year.length === 2 ? 2000 + Number(year) : Number(year) };
  return read.month >= 1 && read.month <= 12 ? read : null;
};

/** A card is good until the end of its month, wherever on earth that is last. */
export const hasExpired = (expiry: Expiry, now: Date): boolean =>
  now.getTime() >= Date.UTC(expiry.year, expiry.month, 1) + 12 * 60 * 60 * 1000;

/** No card is issued for longer: a later year is a slip of the finger. */
export const isTooFarAhead = (expiry: Expiry, now: Date): boolean => expiry.year > now.getUTCFullYear() + 30;

/**
 * What stands in the field while somebody types: `MM / YY`, or `MM / YYYY` for who types all of it.
 * `deleting`: the separator is not put back at the end.
 */
export const formatExpiry = (text: string, deleting: boolean): string => {
  const clean = text.normalize('NFKC');
  const iso = /^\s*\d{4}-\d{1,2}\s*$/.test(clean) ? parseExpiry(clean) : null;
  if (iso !== null) return `${String(iso.month).padStart(2, '0')} / ${String(iso.year).slice(-2)}`;
  const separated = /^\s*\d\s*[/.-]/.test(clean) || /^\s*[2-9]/.test(clean);
  const digits = (separated && !deleting ? '0' : '') + clean.replaceAll(/\D/g, '');
  const month = digits.slice(0, 2);
  const year = digits.slice(2, 6);
  const separator = year !== '' || (month.length === 2 && !deleting) ? ' / ' : '';
  return `${month}${separator}${year}`;
};
