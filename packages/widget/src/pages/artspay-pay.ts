// The script for other people's pages.
import { ArtspayPay } from '../element/artspay-pay.ts';

// Once per page, whichever copy of the script comes first.
if (customElements.get('artspay-pay') === undefined) customElements.define('artspay-pay', ArtspayPay);
