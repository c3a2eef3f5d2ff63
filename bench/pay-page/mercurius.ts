/**
 * The payer's read behind another GraphQL server: Mercurius with its compiler, over the same schema, the same
 * queries and the same pool. It maps what it reads in one function, with none of our server's layers, and needs
 * an older GraphQL.js than ours, which this package alone has.
 */
import { parseLinkCode } from '@artspay/core/payment-link/link-code';
import { linkStatus } from '@artspay/core/payment-link/payment-link';
import { type Money, toDecimal } from '@artspay/core/money/money';
import { countKey } from '@artspay/core/velocity/counts';
import { usualLimits } from '@artspay/core/velocity/limits';
import { openPostgres } from '@artspay/db/engines/postgres';
import { findLinkByCode } from '@artspay/db/queries/find-payable';
import { countsRepository } from '@artspay/db/repositories/counts-repository';
import fastify from 'fastify';
import mercurius, { type MercuriusContext } from 'mercurius';

declare module 'mercurius' {
  interface MercuriusContext {
    /** Where the client is. */
    readonly address: string;
  }
}

/** What the process is told. */
export type MercuriusPeer = {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly port: number;
  readonly schema: string;
  readonly cardFrame: unknown;
};

const money = (amount: Money | null) =>
  amount === null ? null : { amount: toDecimal(amount), currency: amount.currency };

const serve = async ({ databaseUrl, poolSize, port, schema, cardFrame }: MercuriusPeer): Promise<void> => {
  const opened = await openPostgres(databaseUrl, poolSize);
  if (!opened.ok) throw new Error(opened.error.message);
  const database = opened.value;
  const counts = countsRepository(database.db, null);

  const payLink = async (_root: unknown, { code: text }: { code: string }, { address }: MercuriusContext) => {
    await counts.add([countKey(usualLimits, 'lookups_per_address', address)]);
    const code = parseLinkCode(text);
    const door = code === null ? null : await findLinkByCode(database, code);
    if (door === null) throw new Error(`${text} is no link`);
    const { link, merchant, scope, seenAt } = door;
    const status = linkStatus(link, seenAt).toUpperCase();
    return {
      __typename: 'PayLink',
      code: link.code,
      mode: scope.mode.toUpperCase(),
      // The sample has neither logo nor colour, and asks nothing besides.
      payee: {
        ...merchant,
        about: [merchant.legalName, merchant.contact, merchant.refundPolicy].filter((line) => line !== null),
        logoUrl: null,
        brand: null,
      },
      customFields: [],
      currency: link.currency,
      amount: money(link.amount),
      minimumAmount: money(link.amountRules.minimum),
      maximumAmount: money(link.amountRules.maximum),
      suggestedAmounts: link.amountRules.suggested.map(money),
      reference: link.reference,
      description: link.description,
      payerMayEdit: link.payerMayEdit.toUpperCase(),
      useLimit: link.useLimit,
      expiry: link.expiry,
      status,
      paidAt: null,
      cardFrame: status === 'ACTIVE' ? cardFrame : null,
    };
  };

  const app = fastify();
  await app.register(mercurius, {
    schema,
    resolvers: { Query: { payLink } },
    path: '/graphql/payer',
    jit: 1,
    context: ({ headers }) => ({ address: String(headers['x-forwarded-for']) }),
  });
  await app.listen({ port, host: '127.0.0.1' });
  process.send?.('ready');
};

process.once('disconnect', () => process.exit(0));
process.once('message', (peer: MercuriusPeer) => void serve(peer));
