import { builder } from '#api/graphql/payer/builder';

export const cardFrame = builder.objectRef<{ readonly url: string }>('CardFrame').implement({
  description: "Where the card is typed: a page of ours that holds the gateway's own frame.",
  fields: (t) => ({ url: t.exposeString('url') }),
});
