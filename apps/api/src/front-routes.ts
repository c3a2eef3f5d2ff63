import type { Context } from '#api/context';
import { acceptsPlainly, answerBody } from '#api/graphql/answer-plainly';
import type { GraphqlEndpoint } from '#api/graphql/create-graphql';
import { payerContext, payerHeaders } from '#api/graphql/graphql-routes';
import type { FrontRoute } from '#api/http/front';
import { isJson } from '#api/http/same-origin';
import type { PayPages } from '#api/pages/pay-pages';

const page = (path: string, answer: FrontRoute['answer']): FrontRoute => ({
  method: 'GET',
  path,
  hasCode: true,
  takes: () => true,
  headers: {},
  answer,
});

/** The pages of payers, and what their element asks: what many do at once on the day a link is sent out. */
export const frontRoutes = (
  { services }: Pick<Context, 'services'>,
  payer: GraphqlEndpoint,
  pages: PayPages | null,
): readonly FrontRoute[] => {
  const graphql: FrontRoute = {
    method: 'POST',
    path: '/graphql/payer',
    hasCode: false,
    takes: (header) => acceptsPlainly(header('accept')) && isJson(header('content-type')),
    headers: payerHeaders,
    answer: (asked, body) => answerBody(payer, body, payerContext(services, asked.client)),
  };
  if (pages === null) return [graphql];
  return [page('/pay/', pages.link), page('/invoice/', pages.invoice), graphql];
};
