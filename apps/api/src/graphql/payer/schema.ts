import { assertValidSchema } from 'graphql';
import { refuseCardNumbers } from '#api/graphql/refuse-card-numbers';
import { builder } from '#api/graphql/payer/builder';
import '#api/graphql/payer/pay-link';
import '#api/graphql/payer/pay-invoice';
import '#api/graphql/payer/pay-invoice-opened';
import '#api/graphql/payer/payment';
import '#api/graphql/payer/payment-start';
import '#api/graphql/payer/payment-confirm';
import '#api/graphql/payer/payment-refresh';
import '#api/graphql/payer/payment-cancel-action';
import '#api/graphql/payer/payment-mail-receipt';
import '#api/graphql/payer/payment-subscription';

export const payerSchema = refuseCardNumbers(builder.toSchema());
assertValidSchema(payerSchema);
