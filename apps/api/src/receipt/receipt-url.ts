import type { PaymentId } from '@artspay/core/id/id';
import { receiptToken } from '#api/secrets/receipt-token';
import type { Services } from '#api/services';

/** Where a receipt can be read by everybody who has this address; to be shown to the payer alone. */
export const receiptUrl = (
  { publicUrl, keys }: Pick<Services, 'publicUrl' | 'keys'>,
  id: PaymentId,
): string => `${publicUrl}/receipt/${receiptToken(keys.receipt, id)}`;
