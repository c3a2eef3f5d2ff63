import { createBuilder } from '#api/graphql/builder';
import { addCard } from '#api/graphql/shared/card';
import { addMode } from '#api/graphql/shared/mode';
import { addMoney } from '#api/graphql/shared/money';
import { addScalars } from '#api/graphql/shared/scalars';

/** Everything that a payer, or whoever embeds the element, can name. */
export const builder = createBuilder();

addScalars(builder);
export const { money, input: moneyInput } = addMoney(builder);
export const mode = addMode(builder);
export const card = addCard(builder);

builder.queryType();
builder.mutationType();
builder.subscriptionType();
