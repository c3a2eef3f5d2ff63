import type { Paying } from './paying-port.ts';

const present = new Map<string, Paying>();

/** Paying in the language of a locale, once it is there. */
export const payingNow = (locale: string): Paying | null => present.get(locale) ?? null;

/** Null when it could not be fetched; another call tries again. */
export const fetchPaying = async (locale: string): Promise<Paying | null> => {
  try {
    if (!present.has(locale))
      present.set(locale, await (await import('../paying/paying.ts')).payingIn(locale));
  } catch {
    // No connection: the caller says so.
  }
  return payingNow(locale);
};
