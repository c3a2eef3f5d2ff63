const key = 'artspay.last-currency';

/** The currency of the newest link made in this browser, while the merchant still offers it; else the first. */
export const lastCurrency = (offered: readonly string[]): string => {
  const last = localStorage.getItem(key);
  return last !== null && offered.includes(last) ? last : (offered[0] ?? '');
};

export const rememberCurrency = (currency: string): void => localStorage.setItem(key, currency);
