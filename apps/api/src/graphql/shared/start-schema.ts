import { createBuilder } from '#api/graphql/builder';
import { addCard } from '#api/graphql/shared/card';
import { addCustomField } from '#api/graphql/shared/custom-field';
import { addExpiry } from '#api/graphql/shared/expiry';
import { addMode } from '#api/graphql/shared/mode';
import { addMoney } from '#api/graphql/shared/money';
import { addPayerMayEdit } from '#api/graphql/shared/payer-may-edit';
import { addScalars } from '#api/graphql/shared/scalars';

/** A new schema's builder, with the types that both schemas have. */
export const startSchema = () => {
  const builder = createBuilder();
  addScalars(builder);
  builder.queryType();
  builder.mutationType();
  builder.subscriptionType();
  return {
    builder,
    ...addMoney(builder),
    mode: addMode(builder),
    card: addCard(builder),
    payerMayEdit: addPayerMayEdit(builder),
    expiry: addExpiry(builder),
    ...addCustomField(builder),
  };
};
