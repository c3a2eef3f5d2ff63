// The script of our own pay page. Hydration has to be there before the element is defined.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../element/define.ts';
import { holdInPlace } from './hold-in-place.ts';

holdInPlace(document.querySelector('main'));
