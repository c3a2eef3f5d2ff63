import { assertValidSchema } from 'graphql';
import { refuseCardNumbers } from '#api/graphql/refuse-card-numbers';
import { builder } from '#api/graphql/merchant/builder';
import '#api/graphql/merchant/node';
import '#api/graphql/merchant/viewer';
import '#api/graphql/merchant/payment';
import '#api/graphql/merchant/refund';
import '#api/graphql/merchant/dispute';
import '#api/graphql/merchant/refund-create';
import '#api/graphql/merchant/late-money-accept';
import '#api/graphql/merchant/late-money-refund';
import '#api/graphql/merchant/payment-link';
import '#api/graphql/merchant/payment-link-create';
import '#api/graphql/merchant/payment-link-edit';
import '#api/graphql/merchant/payment-link-deactivate';
import '#api/graphql/merchant/subscriptions';

export const merchantSchema = refuseCardNumbers(builder.toSchema());
assertValidSchema(merchantSchema);
