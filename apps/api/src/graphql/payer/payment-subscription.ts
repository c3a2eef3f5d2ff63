import { followValue } from '#api/changes/follow-value';
import { builder } from '#api/graphql/payer/builder';
import { notFound, type NotFound } from '#api/graphql/payer/errors';
import type { FollowedPayment } from '#api/graphql/payer/followed-payment';
import { openPayment } from '#api/graphql/payer/open-payment';
import { paymentResult } from '#api/graphql/payer/payment';

const isLast = (result: FollowedPayment | NotFound): boolean =>
  result.kind === 'NotFoundError' || result.payment.capturedAt !== null;

builder.subscriptionField('payment', (t) =>
  t.field({
    description: 'The payment now, and after each change, until it is paid.',
    type: paymentResult,
    args: { id: t.arg.id({ required: true }), secret: t.arg.string({ required: true }) },
    subscribe: (_root, { id, secret }, { services }) =>
      followValue(
        services.changes,
        (change) => change.subjectId === id,
        async () => (await openPayment(services, id, secret)) ?? notFound('paymentNotFound'),
        isLast,
      ),
    resolve: (result) => result,
  }),
);
