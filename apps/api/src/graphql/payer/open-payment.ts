import { type PaymentId, parseId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import { followed, type FollowedPayment } from '#api/graphql/payer/followed-payment';
import { readInScope } from '#api/reading/read-in-scope';
import { isPaymentSecret } from '#api/secrets/payment-secret';
import type { Services } from '#api/services';

/** The door of one payment: its scope for whoever has its secret; the database is asked only with a right one. */
export const openDoor = async (
  services: Services,
  claimedId: string,
  secret: string,
): Promise<{ readonly id: PaymentId; readonly scope: Scope } | null> => {
  const id = parseId('pay', claimedId);
  if (id === null || !isPaymentSecret(services.keys.payment, id, secret)) return null;
  const scope = await services.payment.directory.paymentDoor(id);
  return scope === null ? null : { id, scope };
};

/** The payment as it stands, for whoever has its secret. */
export const openPayment = async (
  services: Services,
  claimedId: string,
  secret: string,
): Promise<FollowedPayment | null> => {
  const door = await openDoor(services, claimedId, secret);
  if (door === null) return null;
  const payment = await readInScope(services.payment.unitOfWork, door.scope, ({ payments }) =>
    payments.findOptionalById(door.id),
  );
  return payment === null ? null : followed(payment, door.scope);
};
