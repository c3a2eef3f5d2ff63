// The script of our own pay page.
import { hydrate } from '@lit-labs/ssr-client';
import { ArtspayPay } from '../element/artspay-pay.ts';
import { fetchPaying } from '../element/fetch-paying.ts';
import { holdInPlace } from './hold-in-place.ts';

ArtspayPay.takeOver = hydrate;

const define = (): void => customElements.define('artspay-pay', ArtspayPay);

holdInPlace(document.querySelector('main'));
// What the server rendered is taken over as it is, so the code that renders the same has to be there: for a
// plain form it is, anything else needs the rest.
const root = document.querySelector('artspay-pay')?.shadowRoot;
if (root?.querySelector('.slot') && !root.querySelector('.limited')) define();
else void fetchPaying().then((paying) => paying && define());
