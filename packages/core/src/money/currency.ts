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
 * The one door from text to a currency; `null` when it is not a current ISO 4217 code in capitals.
 * A literal keeps its type, so that amounts of two literals cannot be added.
 */
export const parseCurrency = <const Text extends string>(text: Text): (Currency & Text) | null =>
  known.has(text) ? (text as Currency & Text) : null;

/** Every code that `parseCurrency` takes, in alphabetical order. */
export const currencies = (): readonly Currency[] => [...known] as Currency[];
