import type { NoticeChoices, NoticeKind } from '@artspay/core/notice/notice';
import { builder } from '#api/graphql/merchant/builder';
import { isKind } from '#api/graphql/shared/kind';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { readInScope } from '#api/reading/read-in-scope';

/** GraphQL's names for what core calls kinds of notices. */
export type NotificationKind = 'PAYMENT' | 'LATE_MONEY' | 'DISPUTE' | 'FAILURE';

export const notificationKind = builder.enumType('NotificationKind', {
  description: 'What staff are mailed about.',
  values: {
    PAYMENT: { description: 'A payment was made.' },
    LATE_MONEY: { description: 'Money arrived after its payment had ended: staff decide.' },
    DISPUTE: { description: 'A payer’s bank has taken a payment up.' },
    FAILURE: { description: 'Something did not work and needs somebody, such as a refund.' },
  } satisfies Record<NotificationKind, object>,
});

export const noticeKinds: Readonly<Record<NotificationKind, NoticeKind>> = {
  PAYMENT: 'payment',
  LATE_MONEY: 'late_money',
  DISPUTE: 'dispute',
  FAILURE: 'failure',
};

/** A person's own, with the kind that tells it from what else a mutation may answer. */
export type NotificationSettings = { readonly kind: 'NotificationSettings' } & NoticeChoices;

export const notificationSettings = builder
  .objectRef<NotificationSettings>('NotificationSettings')
  .implement({
    description: 'Which mails the person who is signed in gets from this merchant in this mode.',
    isTypeOf: isKind('NotificationSettings'),
    fields: (t) => ({
      mailIsSetUp: t.boolean({
        description: 'False: the server has no mail server, so no mail goes out whatever is chosen.',
        resolve: (_settings, _arguments, { services }) => services.mailer !== null,
      }),
      payment: t.exposeBoolean('payment'),
      lateMoney: t.exposeBoolean('late_money'),
      dispute: t.exposeBoolean('dispute'),
      failure: t.exposeBoolean('failure'),
    }),
  });

builder.queryField('notificationSettings', (t) =>
  t.field({
    type: notificationSettings,
    resolve: async (_root, _arguments, context): Promise<NotificationSettings> => {
      const { scope, userId } = signedIn(context);
      const { unitOfWork } = context.services.payment;
      const choices = await readInScope(unitOfWork, scope, ({ notices }) => notices.choices(userId));
      return { kind: 'NotificationSettings', ...choices };
    },
  }),
);
