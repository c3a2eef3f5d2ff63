/** Signs shared by several currencies, which are told apart by two letters: `AU$`, `$AU`, `CN¥`, `£GI`. */
const families: readonly (readonly [sign: string, codes: string])[] = [
  [
    '$',
    'ARS AUD BBD BMD BND BRL BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MXN NAD NIO NZD SBD SGD SRD ' +
      'SVC TOP TTD TWD USD UYU WST XCD',
  ],
  ['£', 'EGP FKP GBP GIP LBP SDG SHP SSP SYP'],
  ['¥', 'CNY JPY'],
];

/** Lower case, without spaces and without the full stop of an abbreviation. */
const others: readonly (readonly [signs: string, codes: string])[] = [
  ['€', 'EUR'],
  ['a$', 'AUD'],
  ['b$', 'BND BSD'],
  ['bds$', 'BBD'],
  ['c$ $c', 'CAD NIO'],
  ['cub$', 'CUP'],
  ['ec$ $ec', 'XCD'],
  ['j$', 'JMD'],
  ['mop$', 'MOP'],
  ['n$', 'NAD'],
  ['nt$', 'TWD'],
  ['r$', 'BRL'],
  ['rd$', 'DOP'],
  ['s$', 'SBD SGD'],
  ['si$', 'SBD'],
  ['t$ $t', 'TOP'],
  ['$u', 'UYU'],
  ['e£ £e', 'EGP'],
  ['fl£', 'FKP'],
  ['l£ £l', 'LBP'],
  ['s£', 'SYP'],
  ['sd£', 'SSP SDG'],
  ['uk£', 'GBP'],
  ['kr', 'DKK ISK NOK SEK'],
  ['dkr', 'DKK'],
  ['ikr', 'ISK'],
  ['nkr', 'NOK'],
  ['skr', 'SEK'],
  ['rs ₨', 'INR LKR MUR NPR PKR SCR'],
  ['₹', 'INR'],
  ['₩', 'KPW KRW'],
  ['₱', 'CUP PHP'],
  ['元', 'CNY HKD TWD'],
  ['rmb', 'CNY'],
  ['円', 'JPY'],
  ['fr', 'CHF GNF RWF XAF XOF XPF'],
  ['sfr', 'CHF'],
  ['lei leu lej', 'MDL RON'],
  ['l', 'HNL LSL MDL RON SZL'],
  ['k', 'MMK PGK ZMW'],
  ['br', 'BYN ETB'],
  ['р', 'BYN'],
  ['ብር', 'ETB'],
  ['fc', 'CDF KMF'],
  ['fcfa', 'XAF XOF'],
  ['₪ nis', 'ILS'],
  ['₫ đ', 'VND'],
  ['zł zl', 'PLN'],
  ['kč', 'CZK'],
  ['ft', 'HUF'],
  ['₺ tl', 'TRY'],
  ['₽ руб', 'RUB'],
  ['₴', 'UAH'],
  ['฿', 'THB'],
  ['rp', 'IDR'],
  ['rm', 'MYR'],
  ['r', 'BYN ZAR'],
  ['؋ af', 'AFN'],
  ['֏', 'AMD'],
  ['kz', 'AOA'],
  ['₼', 'AZN'],
  ['km км', 'BAM'],
  ['৳ tk', 'BDT'],
  ['afl', 'AWG'],
  ['bs', 'BOB VES'],
  ['nu', 'BTN'],
  ['p', 'BWP BYN'],
  ['₡', 'CRC SVC'],
  ['₾', 'GEL'],
  ['gh₵ ₵', 'GHS'],
  ['fg', 'GNF'],
  ['q', 'GTQ'],
  ['g', 'HTG'],
  ['b/.', 'PAB'],
  ['s/ s/.', 'PEN'],
  ['रू', 'NPR'],
  ['tsh', 'TZS'],
  ['ush', 'UGX'],
  ['ksh', 'KES'],
  ['⃀', 'KGS'],
  ['៛', 'KHR'],
  ['cf', 'KMF XCG'],
  ['₸', 'KZT'],
  ['₭', 'LAK'],
  ['ar', 'MGA'],
  ['₮', 'MNT'],
  ['um', 'MRU'],
  ['₦', 'NGN'],
  ['₲ gs', 'PYG'],
  ['rf', 'RWF'],
  ['db', 'STN'],
  ['cg', 'XCG'],
  ['cfpf cfp fcfp', 'XPF'],
  ['zk kw', 'ZMW'],
  ['zig', 'ZWG'],
  ['دإ', 'AED'],
  ['دب', 'BHD'],
  ['دج', 'DZD'],
  ['جم', 'EGP'],
  ['دع', 'IQD'],
  ['رإ ریال', 'IRR'],
  ['دأ', 'JOD'],
  ['دك', 'KWD'],
  ['لل', 'LBP'],
  ['دل', 'LYD'],
  ['دم', 'MAD'],
  ['أم', 'MRU'],
  ['رع', 'OMR'],
  ['رق', 'QAR'],
  ['رس', 'SAR'],
  ['جس', 'SDG'],
  ['لس', 'SYP'],
  ['دت', 'TND'],
  ['ري', 'YER'],
];

const currenciesBySign: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const map = new Map<string, Set<string>>();
  const add = (sign: string, code: string): void => {
    map.set(sign, (map.get(sign) ?? new Set()).add(code));
  };
  for (const [sign, codes] of families)
    for (const code of codes.split(' ')) {
      const country = code.slice(0, 2).toLowerCase();
      for (const form of [sign, country + sign, sign + country]) add(form, code);
    }
  for (const [signs, codes] of others)
    for (const sign of signs.split(' ')) for (const code of codes.split(' ')) add(sign, code);
  return map;
})();

/**
 * The codes that a sign may stand for (`$`: many; `€`: one), as people and CLDR write it: case, spaces, wide
 * forms and the full stop of an abbreviation make no difference. `null` when it is no sign of a currency.
 */
export const currenciesOfSign = (sign: string): ReadonlySet<string> | null =>
  currenciesBySign.get(
    sign
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/(?<=\p{L})\.|\s/gu, ''),
  ) ?? null;
