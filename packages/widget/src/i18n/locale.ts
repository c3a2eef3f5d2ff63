/** A usable locale: the wish if it is well formed, otherwise English. */
export const localeOf = (wish: string | null | undefined): string => {
  try {
    return Intl.getCanonicalLocales(wish ?? [])[0] ?? 'en';
  } catch {
    return 'en';
  }
};

/** The entry for a locale's language; the English one where the language is not there. */
export const nearest = <Entry>(
  entries: Readonly<Record<string, Entry>> & { readonly en: Entry },
  locale: string,
): Entry => entries[locale.split('-', 1)[0] ?? ''] ?? entries.en;
