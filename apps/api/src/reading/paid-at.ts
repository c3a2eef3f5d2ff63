import type { Scope } from '@artspay/core/merchant/scope';
import { parseReference } from '@artspay/core/text/reference';
import { findInvoice } from '@artspay/db/queries/find-payable';
import { latestPaidAt } from '@artspay/db/queries/paid-summaries';
import type { StartPaymentInput } from '@artspay/core/payment/start-payment';
import { openLink } from '#api/reading/doors';
import type { Services } from '#api/services';

/** When what somebody wants to pay was paid already; `null` when it was not. */
export const paidAtOf = async (
  services: Services,
  scope: Scope,
  { payable, reference }: Pick<StartPaymentInput, 'payable' | 'reference'>,
): Promise<Date | null> => {
  if (payable.kind === 'link') {
    const door = await openLink(services, payable.code);
    return door === null ? null : latestPaidAt(services.database, scope, door.link.id);
  }
  const parsed = parseReference(reference);
  if (!parsed.ok) return null;
  const invoice = await findInvoice(services.database, scope, 'payment_url', parsed.value);
  return invoice === null ? null : latestPaidAt(services.database, scope, invoice.id);
};
