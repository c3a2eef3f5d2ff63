import { fail, ok } from '@artspay/core/result';
import { builder } from '#api/graphql/merchant/builder';
import { type NotFound, notFoundError } from '#api/graphql/merchant/errors';
import {
  noticeKinds,
  notificationKind,
  type NotificationSettings,
  notificationSettings,
} from '#api/graphql/merchant/notification-settings';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { say } from '#api/text/messages';

const input = builder.inputType('NotificationSwitchInput', {
  fields: (t) => ({
    kind: t.field({ type: notificationKind, required: true }),
    isOn: t.boolean({ required: true }),
  }),
});

const result = builder.unionType('NotificationSwitchResult', {
  types: [notificationSettings, notFoundError],
});

builder.mutationField('notificationSwitch', (t) =>
  t.field({
    description:
      'Switches one kind of mail on or off for the person who is signed in, and nobody else. Repeating it changes nothing.',
    type: result,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: async (_root, arguments_, context): Promise<NotificationSettings | NotFound> => {
      const { scope, userId } = signedIn(context);
      const { kind, isOn } = arguments_.input;
      const chosen = await context.services.payment.unitOfWork.transaction(scope, async ({ notices }) =>
        (await notices.choose(userId, noticeKinds[kind], isOn))
          ? ok(await notices.choices(userId))
          : fail('not_a_member' as const),
      );
      if (chosen.ok) return { kind: 'NotificationSettings', ...chosen.value };
      return { kind: 'NotFoundError', code: 'NOT_FOUND', message: say('notAMember'), path: [] };
    },
  }),
);
