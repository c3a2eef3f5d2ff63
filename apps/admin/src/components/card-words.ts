import { text } from '../i18n/en.ts';

const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
};

/** `Visa ending 4242`. */
export const cardWords = (card: { readonly brand: string; readonly lastFour: string }): string =>
  text.link.card(brands[card.brand.toLowerCase()] ?? card.brand, card.lastFour);
