import { startSchema } from '#api/graphql/shared/start-schema';

/** Everything that staff can name. Each resolver gets its merchant from `signedIn`. */
export const { builder, money, moneyInput, mode, card, payerMayEdit, expiry, customField, customFieldKind } =
  startSchema();
