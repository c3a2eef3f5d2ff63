import type { Currency } from '#core/money/currency';

/**
 * Minor units by ISO 4217, for codes that do not have two. `Intl` is not asked: engines follow CLDR, which
 * differs from the standard for some (IQD: 0 there, 3 in ISO 4217), and an exponent that depends on the
 * payer's browser would be a wrong amount.
 */
const exponents: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** How many decimal places the minor unit has: AUD 2, JPY 0, KWD 3. */
export const exponentOf = (currency: Currency): number => exponents[currency] ?? 2;
