import { GraphQLError } from 'graphql';
import type { PubSub } from 'graphql-yoga';
import { Repeater, pipe, map, filter } from 'graphql-yoga';
import { attemptsOf, heldTriesOf } from './fake-attempts.ts';
import {
  linkStatus,
  type OptionsInput,
  optionsOf,
  optionsProblem,
  paidOf,
  usesTaken,
} from './fake-link-options.ts';
import { acceptLateMoney, refund, refundableOf, refundedOf } from './fake-money-back.ts';
import { once } from './fake-keys.ts';
import { createSigningKey, requireSignatures, revokeSigningKey, signingOf } from './fake-signing-keys.ts';
import { notificationSettings, notificationSwitch } from './fake-notifications.ts';
import { merchantUpdate, settingsOf } from './fake-settings.ts';
import { visitsOf } from './fake-visits.ts';
import { addLink, type FakeLink, type FakeMoney, type FakePayment, type FakeStore } from './fake-store.ts';

export type FakeTopics = { changed: [{ id: string }] };
export type FakeContext = { readonly store: FakeStore; readonly pubSub: PubSub<FakeTopics> };

type Page = { first?: number | null; after?: string | null };

const connection = <Row extends { id: string }>(rows: readonly Row[], { first, after }: Page) => {
  const start = (after ?? null) === null ? 0 : rows.findIndex((row) => row.id === after) + 1;
  const edges = rows
    .slice(start, start + Math.min(first ?? 20, 100))
    .map((node) => ({ cursor: node.id, node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: start + edges.length < rows.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};

const invalid = (message: string, ...path: string[]) => ({
  __typename: 'InvalidInputError',
  code: 'INVALID_INPUT',
  message,
  path,
});

const inputProblem = (amount: FakeMoney | null | undefined, reference: string | null | undefined) => {
  if (amount?.amount !== undefined && Number(amount.amount) === 0)
    return invalid('An amount above zero, please.', 'input', 'amount', 'amount');
  if (/\d{12,19}/.test(reference?.replaceAll(' ', '') ?? ''))
    return {
      ...invalid('That looks like a card number. It was not stored.', 'input', 'reference'),
      code: 'CARD_NUMBER_IN_TEXT',
    };
  if (reference?.trim() === '') return invalid('A reference, please.', 'input', 'reference');
  return null;
};

const withTypename = (link: FakeLink) => ({ __typename: 'PaymentLink', ...link });

type CreateInput = OptionsInput & {
  reference: string;
  description?: string | null;
  payerMayEdit: string;
};
type EditInput = Partial<CreateInput> & { id: string; version: number };

const conflict = (code: string, message: string, link: FakeLink) => ({
  __typename: 'ConflictError',
  code,
  message,
  path: ['input', 'version'],
  current: link,
});

const notFound = {
  __typename: 'NotFoundError',
  code: 'NOT_FOUND',
  message: 'There is no such payment link.',
  path: ['id'],
};

/** Resolvers of the whole merchant schema over the store in the context. */
export const resolvers = {
  Query: {
    notificationSettings,
    viewer: (_: unknown, __: unknown, { store }: FakeContext) => ({
      name: store.owner?.name ?? '',
      email: store.owner?.email ?? '',
      mode: 'TEST',
      merchant: {
        ...store.merchant,
        ...settingsOf(store),
        paymentUrl: {
          address: `${store.origin}/invoice/sample-gallery-7fq2m9xk`,
          currency: 'AUD',
          code: 'sample-gallery-7fq2m9xk',
          signatureRequired: signingOf(store).required,
          ...visitsOf(store),
          ...store.urlSettings,
        },
      },
    }),
    signingKeys: (_: unknown, __: unknown, { store }: FakeContext) => signingOf(store).keys,
    paymentUrlReading: (_: unknown, { url }: { url: string }) =>
      url.includes('/invoice/sample-gallery-7fq2m9xk?')
        ? {
            signature: null,
            kind: 'AMBIGUOUS',
            reference: 'INV-1044',
            amountAsWritten: '$1.234',
            amount: null,
            candidates: [
              { amount: '1234.00', currency: 'AUD' },
              { amount: '1.23', currency: 'AUD' },
            ],
          }
        : null,
    paymentLink: (_: unknown, { id }: { id: string }, { store }: FakeContext) =>
      store.links.find((link) => link.id === id) ?? null,
    paymentLinks: (
      _: unknown,
      args: Page & { search?: string; status?: string; reference?: string },
      { store }: FakeContext,
    ) => {
      if (/\d{13}/.test(args.search?.replaceAll(' ', '') ?? ''))
        throw new GraphQLError('That looks like a card number.', {
          extensions: { code: 'CARD_NUMBER_IN_TEXT', argument: ['search'] },
        });
      const search = args.search?.toLowerCase() ?? '';
      const rows = store.links.filter(
        (link) =>
          (link.reference.toLowerCase().includes(search) || link.code.includes(search)) &&
          ((args.status ?? null) === null || linkStatus(store, link) === args.status) &&
          ((args.reference ?? null) === null || link.reference === args.reference),
      );
      return connection(rows, args);
    },
    payment: (_: unknown, { id }: { id: string }, { store }: FakeContext) =>
      store.payments.find((payment) => payment.id === id) ?? null,
    payments: (
      _: unknown,
      args: Page & { throughPaymentUrl?: boolean; search?: string | null; applied?: boolean | null },
      { store }: FakeContext,
    ) =>
      connection(
        store.payments.filter(
          (payment) =>
            (args.throughPaymentUrl !== true || payment.linkId === null) &&
            payment.reference.toLowerCase().includes(args.search?.toLowerCase() ?? '') &&
            ((args.applied ?? null) === null || (payment.applied !== null) === args.applied),
        ),
        args,
      ),
  },
  Mutation: {
    paymentUrlSetSignatureRequired: requireSignatures,
    signingKeyCreate: (_: unknown, { input }: { input: { name: string } }, { store }: FakeContext) =>
      createSigningKey(store, input),
    signingKeyRevoke: (_: unknown, { id }: { id: string }, { store }: FakeContext) =>
      revokeSigningKey(store, id),
    notificationSwitch,
    paymentUrlUpdate: (
      _: unknown,
      { input }: { input: { numberFormat: string; payerMayEdit: string; maximumAmount: string | null } },
      { store }: FakeContext,
    ) => {
      const { maximumAmount, ...rest } = input;
      const maximum = maximumAmount === null ? null : { amount: maximumAmount, currency: 'AUD' };
      store.urlSettings = { ...rest, maximumAmount: maximum };
      return { __typename: 'PaymentUrlUpdateSuccess', paymentUrl: { currency: 'AUD', ...store.urlSettings } };
    },
    paymentSetApplied: (
      _: unknown,
      { input }: { input: { paymentId: string; applied: boolean } },
      { store }: FakeContext,
    ) => {
      const payment = store.payments.find(({ id }) => id === input.paymentId);
      if (payment === undefined)
        return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '', path: [] };
      payment.applied = input.applied ? { at: new Date().toISOString(), by: 'Ada' } : null;
      return { __typename: 'PaymentSetAppliedSuccess', payment };
    },
    merchantUpdate,
    paymentLinkCreate: (
      _: unknown,
      { input }: { input: CreateInput & { idempotencyKey: string } },
      { store, pubSub }: FakeContext,
    ) =>
      once(store, input, () => {
        const problem = inputProblem(input.amount, input.reference) ?? optionsProblem(input, 0);
        if (problem !== null) return problem;
        const referenceAlreadyUsed = store.links.some((link) => link.reference === input.reference);
        const paymentLink = addLink(store, 0, {
          reference: input.reference,
          payerMayEdit: input.payerMayEdit,
          description: input.description ?? null,
          ...optionsOf(input, 'AUD'),
        });
        pubSub.publish('changed', { id: paymentLink.id });
        return { __typename: 'PaymentLinkCreateSuccess', paymentLink, referenceAlreadyUsed };
      }),
    paymentLinkEdit: (_: unknown, { input }: { input: EditInput }, { store, pubSub }: FakeContext) => {
      const link = store.links.find(({ id }) => id === input.id);
      if (link === undefined) return notFound;
      const taken = usesTaken(store, link);
      const problem = inputProblem(input.amount, input.reference) ?? optionsProblem(input, taken);
      if (problem !== null) return problem;
      if (input.reference !== undefined && (taken > 0 || linkStatus(store, link) !== 'ACTIVE'))
        return conflict('LINK_HAS_PAYMENT', 'A payment was made or is under way.', link);
      if (input.version !== link.version)
        return conflict('LINK_CHANGED', 'Somebody else changed this link meanwhile.', link);
      Object.assign(link, optionsOf(input, link.currency));
      link.reference = input.reference ?? link.reference;
      link.payerMayEdit = input.payerMayEdit ?? link.payerMayEdit;
      if (input.description !== undefined) link.description = input.description;
      link.version += 1;
      link.updatedAt = new Date().toISOString();
      pubSub.publish('changed', { id: link.id });
      return withTypename(link);
    },
    refundCreate: (
      _: unknown,
      { input }: { input: Parameters<typeof refund>[1] & { idempotencyKey: string } },
      { store, pubSub }: FakeContext,
    ) => {
      const answer = once(store, input, () => refund(store, input));
      pubSub.publish('changed', { id: input.paymentId });
      return answer;
    },
    lateMoneyRefund: (
      _: unknown,
      { input }: { input: { idempotencyKey: string; paymentId: string; refundable: FakeMoney } },
      { store, pubSub }: FakeContext,
    ) => {
      const answer = once(store, input, () => refund(store, { ...input, amount: input.refundable }));
      pubSub.publish('changed', { id: input.paymentId });
      return answer;
    },
    lateMoneyAccept: (
      _: unknown,
      { input }: { input: { idempotencyKey: string; paymentId: string } },
      { store, pubSub }: FakeContext,
    ) => {
      const answer = once(store, input, () => acceptLateMoney(store, input.paymentId));
      pubSub.publish('changed', { id: input.paymentId });
      return answer;
    },
    paymentLinkDeactivate: (_: unknown, { id }: { id: string }, { store, pubSub }: FakeContext) => {
      const link = store.links.find((candidate) => candidate.id === id);
      if (link === undefined) return notFound;
      link.deactivatedAt ??= new Date().toISOString();
      pubSub.publish('changed', { id });
      return withTypename(link);
    },
  },
  Subscription: {
    paymentLink: {
      subscribe: (_: unknown, { id }: { id: string }, { store, pubSub }: FakeContext) =>
        pipe(
          Repeater.merge([[{ id }], pubSub.subscribe('changed')]),
          filter((tick) => tick.id === id),
          map(() => ({ paymentLink: store.links.find((link) => link.id === id) })),
        ),
    },
    changes: {
      subscribe: (_: unknown, __: unknown, { pubSub }: FakeContext) =>
        pipe(
          Repeater.merge([[{ id: null }], pubSub.subscribe('changed')]),
          map((changes: { id: string | null }) => ({ changes })),
        ),
    },
  },
  PaymentLink: {
    status: (link: FakeLink, _: unknown, { store }: FakeContext) => linkStatus(store, link),
    usesTaken: (link: FakeLink, _: unknown, { store }: FakeContext) => usesTaken(store, link),
    paid: (link: FakeLink, _: unknown, { store }: FakeContext) => paidOf(store, link),
    lateMoney: (link: FakeLink, _: unknown, { store }: FakeContext) =>
      store.payments.find((payment) => payment.linkId === link.id && payment.status === 'LATE')?.amount ??
      null,
    heldTries: heldTriesOf,
    payments: (link: FakeLink, page: Page, { store }: FakeContext) =>
      connection(
        store.payments.filter((payment) => payment.linkId === link.id),
        page,
      ),
  },
  Payment: {
    attempts: (payment: FakePayment, page: Page) => connection(attemptsOf(payment), page),
    refunded: refundedOf,
    refundable: refundableOf,
    paymentLink: (payment: FakePayment, _: unknown, { store }: FakeContext) =>
      store.links.find((link) => link.id === payment.linkId) ?? null,
  },
};
