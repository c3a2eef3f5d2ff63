import type { PaymentId } from '@artspay/core/id/id';
import type { Payment } from '@artspay/core/payment/payment';
import { paymentsByIds } from '@artspay/db/queries/by-ids';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import { signedIn } from '#api/graphql/merchant/signed-in';

/** The payment as it stands; `null` when the merchant has none of this id. */
export const paymentById = async (context: GraphqlContext, id: PaymentId): Promise<Payment | null> =>
  (await paymentsByIds(context.services.database, signedIn(context).scope, [id])).get(id) ?? null;
