/** An ISO 4217 alphabetic code that this product can charge. */
export type Currency = string & { readonly __currency: true };

/**
 * The currencies of ISO 4217 that circulate (funds, metals and withdrawn codes left out). Not asked of
 * `Intl`, whose list grows and shrinks with the engine: what can be charged may not depend on a browser.
 */
const codes =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
  'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG ' +
  'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL ' +
  'MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR ' +
  'RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD ' +
  'TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG';

const known: ReadonlySet<string> = new Set(codes.split(' '));

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

/**
 * The one door from text to a currency; `null` when it is not a current ISO 4217 code in capitals.
 * A literal keeps its type, so that amounts of two literals cannot be added.
 */
export const parseCurrency = <const Text extends string>(text: Text): (Currency & Text) | null =>
  known.has(text) ? (text as Currency & Text) : null;

/** Every code that `parseCurrency` takes, in alphabetical order. */
export const currencies = (): readonly Currency[] => [...known] as Currency[];

/** How many decimal places the minor unit has: AUD 2, JPY 0, KWD 3. */
export const exponentOf = (currency: Currency): number => exponents[currency] ?? 2;
