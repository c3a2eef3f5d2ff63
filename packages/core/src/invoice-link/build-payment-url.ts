import { randomText } from '#core/id/random-text';
import type { PaymentUrlCode } from '#core/invoice-link/payment-url';
import type { Currency } from '#core/money/currency';

const longestSlug = 24;
const latin: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * A readable beginning for an address, in `a-z`, `0-9` and `-`: accents are dropped (`Galería Ñandú` →
 * `galeria-nandu`). Other scripts are left out rather than percent-encoded in every email; a name without any
 * Latin letter or digit becomes `pay`.
 */
const slugOf = (name: string): string => {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[ßæœøđðþłı]/g, (letter) => latin[letter] ?? letter)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = (words.shift() ?? 'pay').slice(0, longestSlug);
  for (const word of words) {
    if (slug.length + 1 + word.length > longestSlug) break;
    slug += `-${word}`;
  }
  return slug;
};

/** `<slug>-<random>`: a slug of the merchant's name and 60 random bits, from 8 or more random bytes. */
export const createPaymentUrlCode = (merchantName: string, random: Uint8Array): PaymentUrlCode =>
  `${slugOf(merchantName)}-${randomText(12, random)}` as PaymentUrlCode;

/** The one door from an address to a code; `null` when it is not one. */
export const parsePaymentUrlCode = (text: string): PaymentUrlCode | null =>
  text.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text) ? (text as PaymentUrlCode) : null;

/** Where the Payment URL leads, with nothing filled in. */
export const paymentUrlAddress = (publicUrl: string, code: PaymentUrlCode): string =>
  `${publicUrl.replace(/\/+$/, '')}/invoice/${code}`;

/** What an invoicing tool replaces in a URL. `currency` may be a fixed code. */
export type Placeholders = {
  readonly reference: string;
  readonly currency: string;
  readonly amount: string;
};

/** Documented by Xero for its custom payment services: amounts arrive plain, with a dot. */
export const xeroPlaceholders: Placeholders = {
  reference: '[INVOICENUMBER]',
  currency: '[CURRENCY]',
  amount: '[AMOUNTDUE]',
};

/** Harvest has no variable for the currency. */
export const harvestPlaceholders = (currency: Currency): Placeholders => ({
  reference: '%invoice_id%',
  currency,
  amount: '%invoice_amount%',
});

/**
 * A URL with a tool's placeholders in it, as they are (an encoded percent sign would not be replaced). The
 * reference comes first and the amount last, so that a link cut at a space keeps its reference.
 */
export const fillPaymentUrl = (address: string, { reference, currency, amount }: Placeholders): string =>
  `${address}?reference=${reference}&currency=${currency}&amount=${amount}`;

/** The URL to paste into Harvest's messages, with Harvest's variables in place. */
export const buildHarvestUrl = (publicUrl: string, code: PaymentUrlCode, currency: Currency): string =>
  fillPaymentUrl(paymentUrlAddress(publicUrl, code), harvestPlaceholders(currency));
