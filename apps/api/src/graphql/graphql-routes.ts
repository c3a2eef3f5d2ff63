import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { readViewer } from '#api/auth/read-viewer';
import type { Context } from '#api/context';
import { answerPlainly } from '#api/graphql/answer-plainly';
import { createGraphql, type GraphqlEndpoint } from '#api/graphql/create-graphql';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import { createLoaders } from '#api/graphql/merchant/loaders';
import { merchantSchema } from '#api/graphql/merchant/schema';
import { payerSchema } from '#api/graphql/payer/schema';
import { addressIn, clientAddressHeader } from '#api/http/address-in';
import type { AppEnv } from '#api/http/app-env';
import { jsonOnly, sameOrigin } from '#api/http/same-origin';
import type { Services } from '#api/services';
import { say } from '#api/text/messages';

/** The payer's endpoint; `own`: the queries that our element asks. */
export const payerGraphql = (
  { services: { log } }: Pick<Context, 'services'>,
  own: readonly string[],
): GraphqlEndpoint =>
  createGraphql({ endpoint: '/graphql/payer', schema: payerSchema, log, introspection: false, own });

/** What a payer's operation runs with. */
export const payerContext = (services: Services, client: string): GraphqlContext => ({
  services,
  viewer: null,
  load: null,
  address: services.hashAddress(client),
});

/** What the payer's answers say beside what all do: pages of any site may read them. */
export const payerHeaders = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** The payer's endpoint, open to every site and without cookies; and the staff's, for our own pages alone. */
export const graphqlRoutes = ({ services, auth, config }: Context, payer: GraphqlEndpoint): Hono<AppEnv> => {
  const { log } = services;
  const merchant = createGraphql({ endpoint: '/graphql', schema: merchantSchema, log, introspection: true });
  const routes = new Hono<AppEnv>();

  routes.use(
    '/graphql/payer',
    cors({ origin: '*', allowMethods: ['POST'], allowHeaders: ['content-type'], maxAge: 86_400 }),
  );
  routes.post('/graphql/payer', jsonOnly, (context) => {
    for (const [name, value] of Object.entries(payerHeaders)) context.header(name, value);
    const client = context.req.header(clientAddressHeader) ?? '';
    return answerPlainly(payer, context.req.raw, payerContext(services, client));
  });

  routes.post('/graphql', sameOrigin(config.publicUrl), jsonOnly, async (context) => {
    const viewer = await readViewer(auth, services.database, context.req.raw.headers);
    if (viewer === null)
      return context.json(
        { errors: [{ message: say('signInNeeded'), extensions: { code: 'UNAUTHENTICATED' } }] },
        401,
      );
    return answerPlainly(merchant, context.req.raw, {
      services,
      viewer,
      load: createLoaders(services.database, viewer.scope),
      address: addressIn(services, context),
    });
  });
  return routes;
};
