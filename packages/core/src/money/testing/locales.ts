/** Locales that between them write numbers in every way that CLDR knows. */
export const locales: readonly string[] = (
  'en en-AU en-GB en-IN en-ZA de de-AT de-CH fr fr-CA fr-CH it es es-MX es-AR pt pt-BR nl sv nb da fi is et lv lt pl ' +
  'cs sk sl hr hu ro bg sr ru uk el tr az ka hy he ar ar-EG ar-SA ar-AE fa ur ps ckb hi bn mr ne ta te gu pa kn ml ' +
  'my dz km lo th vi id ms ja zh zh-HK zh-TW ko sw am'
).split(' ');
