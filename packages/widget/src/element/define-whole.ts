import { paying } from '../paying/paying.ts';
import { ArtspayPay } from './artspay-pay.ts';
import { styles } from './artspay-pay.styles.ts';
import { bringPaying } from './paying-port.ts';

// What the server renders may be any state: nothing may come later than the first paint.
bringPaying(paying);
ArtspayPay.styles = [styles, paying.styles];
if (customElements.get('artspay-pay') === undefined) customElements.define('artspay-pay', ArtspayPay);
