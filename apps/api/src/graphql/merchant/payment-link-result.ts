import { builder } from '#api/graphql/merchant/builder';
import { conflictError, invalidInputError, notFoundError } from '#api/graphql/merchant/errors';
import { paymentLink } from '#api/graphql/merchant/refs';

export const paymentLinkResult = builder.unionType('PaymentLinkResult', {
  types: [paymentLink, notFoundError, invalidInputError, conflictError],
});
