import { maskEmailAddress } from '@artspay/core/text/email-address';
import { builder } from '#api/graphql/payer/builder';
import type { FollowedPayment } from '#api/graphql/payer/followed-payment';
import { addressBox } from '#api/receipt/address-box';
import { receiptUrl } from '#api/receipt/receipt-url';
import { readInScope } from '#api/reading/read-in-scope';

const receiptMailing = builder.objectRef<FollowedPayment>('ReceiptMailing').implement({
  description: 'The receipt by mail, and a corrected one after each refund.',
  fields: (t) => ({
    to: t.string({
      nullable: true,
      description: 'Where it goes, shortened: "a…@example.org". Null until the payer says where.',
      resolve: async ({ payment: { id }, scope }, _arguments, { services }) => {
        const mailing = await readInScope(services.payment.unitOfWork, scope, ({ receiptMailings }) =>
          receiptMailings.findOptional(id),
        );
        return mailing === null
          ? null
          : maskEmailAddress(addressBox(services.keys.seal).open(mailing.sealedAddress, id));
      },
    }),
  }),
});

export const receipt = builder.objectRef<FollowedPayment>('Receipt').implement({
  fields: (t) => ({
    url: t.string({
      description:
        'Where everybody who has this address may read it, and do nothing: it can be passed on to an accountant.',
      resolve: ({ payment }, _arguments, { services }) => receiptUrl(services, payment.id),
    }),
    mailing: t.field({
      type: receiptMailing,
      nullable: true,
      description: 'Null where no mail is sent.',
      resolve: (followed, _arguments, { services }) => (services.mailer === null ? null : followed),
    }),
  }),
});
