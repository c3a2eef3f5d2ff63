import { ArtspayPay } from './artspay-pay.ts';

/** Once per page, whichever copy of the script comes first. */
if (customElements.get('artspay-pay') === undefined) customElements.define('artspay-pay', ArtspayPay);
