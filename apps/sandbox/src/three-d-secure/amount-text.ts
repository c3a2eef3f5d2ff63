const minorUnits: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** ISO 4217; `Intl` follows CLDR, which differs for some. */
const exponentOf = (currency: string): number =>
  Number(Object.entries(minorUnits).find(([, codes]) => codes.split(' ').includes(currency))?.[0] ?? 2);

/** Minor units as people of this locale write them: `A$1,234.50`. */
export const amountText = (amount: bigint, currency: string, locale: string): string => {
  const exponent = exponentOf(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  }).format(`${amount}e-${exponent}` as `${number}`);
};
