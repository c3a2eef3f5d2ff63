import type { AddressBox } from '@artspay/core/receipt/receipt-mailing';
import { parseEmailAddress } from '@artspay/core/text/email-address';
import { createSecretBox } from '#api/secrets/secret-box';

/** Payers' addresses at rest: bound to their payment, so that a copied row does not open. */
export const addressBox = (key: Uint8Array): AddressBox => {
  const box = createSecretBox(key);
  return {
    seal: (address, paymentId) => box.seal(address, `receipt-address:${paymentId}`),
    open: (sealed, paymentId) => {
      const address = parseEmailAddress(box.open(sealed, `receipt-address:${paymentId}`));
      if (!address.ok) throw new Error(`the address sealed for ${paymentId} is none`);
      return address.value;
    },
  };
};
