import type { CardSummary } from '@artspay/core/gateway/gateway';
import type { Builder } from '#api/graphql/builder';

export const addCard = (builder: Builder) =>
  builder.objectRef<CardSummary>('Card').implement({
    description: 'What may be known of a card: never its number.',
    fields: (t) => ({ brand: t.exposeString('brand'), lastFour: t.exposeString('lastFour') }),
  });
