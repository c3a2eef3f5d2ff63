// The script of our own pay page.
import { ArtspayPay } from '../element/artspay-pay.ts';
import { fetchPaying } from '../element/fetch-paying.ts';
import { localeOf } from '../i18n/locale.ts';
import { fetchWords } from '../i18n/words.ts';
import { holdInPlace } from './hold-in-place.ts';
import { offerLanguages } from './offer-languages.ts';
import { takeData, takeOver } from './take-over.ts';
import { tellOpened } from './tell-opened.ts';

ArtspayPay.takeOver = takeOver;
ArtspayPay.dataOf = takeData;

holdInPlace(document.querySelector('main'));
offerLanguages();
// What the server rendered is taken over as it is, so the code that renders the same has to be there: for a
// plain form it is, once there are words; anything else needs the rest.
const element = document.querySelector('artspay-pay');
const root = element?.shadowRoot;
const locale = localeOf(element?.getAttribute('lang'));
const isPlainForm = root?.querySelector('.slot') && !root.querySelector('.limited, .asked');
const define = async (): Promise<void> => {
  const [words, paying] = await Promise.all([fetchWords(locale), isPlainForm ? null : fetchPaying(locale)]);
  if (words && (isPlainForm || paying)) customElements.define('artspay-pay', ArtspayPay);
};
void define();
tellOpened(element);
