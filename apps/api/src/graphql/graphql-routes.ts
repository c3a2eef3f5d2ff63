import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { readViewer } from '#api/auth/read-viewer';
import type { Context } from '#api/context';
import { answerPlainly } from '#api/graphql/answer-plainly';
import { createGraphql } from '#api/graphql/create-graphql';
import { createLoaders } from '#api/graphql/merchant/loaders';
import { merchantSchema } from '#api/graphql/merchant/schema';
import { payerSchema } from '#api/graphql/payer/schema';
import { addressIn } from '#api/http/address-in';
import type { AppEnv } from '#api/http/app-env';
import { jsonOnly, sameOrigin } from '#api/http/same-origin';
import { say } from '#api/text/messages';

/** The payer's endpoint, open to every site and without cookies; and the staff's, for our own pages alone. */
export const graphqlRoutes = ({ services, auth, config }: Context): Hono<AppEnv> => {
  const { log } = services;
  const payer = createGraphql({
    endpoint: '/graphql/payer',
    schema: payerSchema,
    log,
    introspection: false,
  });
  const merchant = createGraphql({ endpoint: '/graphql', schema: merchantSchema, log, introspection: true });
  const routes = new Hono<AppEnv>();

  routes.use(
    '/graphql/payer',
    cors({ origin: '*', allowMethods: ['POST'], allowHeaders: ['content-type'], maxAge: 86_400 }),
  );
  routes.post('/graphql/payer', jsonOnly, (context) => {
    context.header('cross-origin-resource-policy', 'cross-origin');
    return answerPlainly(payer, context.req.raw, {
      services,
      viewer: null,
      load: null,
      address: addressIn(services, context),
    });
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
