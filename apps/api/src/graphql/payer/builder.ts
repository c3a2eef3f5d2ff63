import { startSchema } from '#api/graphql/shared/start-schema';

/** Everything that a payer, or whoever embeds the element, can name. */
export const { builder, money, moneyInput, mode, card, payerMayEdit, expiry, customField } = startSchema();
