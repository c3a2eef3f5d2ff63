/** The languages in which payers are addressed, by their subtag (RFC 5646), as their speakers call them. */
export const languageNames = {
  ar: 'العربية',
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  he: 'עברית',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  nl: 'Nederlands',
  pt: 'Português (Brasil)',
  zh: '简体中文',
} as const;

export type Language = keyof typeof languageNames;

/** The language nearest to a locale: any Portuguese is answered in the one that we have. Null: none is near. */
export const languageOf = (locale: string): Language | null => {
  const subtag = locale.split('-', 1)[0] ?? '';
  return Object.hasOwn(languageNames, subtag) ? (subtag as Language) : null;
};

const mostWishes = 20;

const canonical = (wish: string): readonly string[] => {
  // Most have made no choice, and an exception is dear.
  if (wish === '') return [];
  try {
    return [new Intl.Locale(wish).baseName];
  } catch {
    return [];
  }
};

/**
 * The first wish that has a language here, with its region, for numbers and dates. Where none has, the first
 * one that is a locale at all, so that numbers stay the reader's own; `en` where there is none. Malformed
 * wishes are passed over, and so is what extends a locale (`-u-nu-thai`).
 */
export const chooseLocale = (wishes: readonly string[]): string => {
  const locales = wishes.slice(0, mostWishes).flatMap(canonical);
  return locales.find((locale) => languageOf(locale) !== null) ?? locales[0] ?? 'en';
};

/** What is stored of a wish: its language and region, nothing else that somebody may write into a locale. */
export const localeToKeep = (wish: string): string => {
  const { language, region } = new Intl.Locale(chooseLocale([wish]));
  return region === undefined ? language : `${language}-${region}`;
};

/** The locales of an `Accept-Language` header, the most wanted first; those of weight 0 are not wanted. */
export const localesAccepted = (header: string): readonly string[] =>
  header
    .split(',')
    .map((part) => {
      const [locale = '', ...parameters] = part.split(';').map((text) => text.trim());
      const weight = /^q=(\d(?:\.\d{1,3})?)$/i.exec(parameters.at(-1) ?? '')?.[1];
      return { locale, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((left, right) => right.weight - left.weight)
    .map(({ locale }) => locale);
