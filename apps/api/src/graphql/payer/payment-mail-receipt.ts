import { mailReceipt, type MailReceiptFailure } from '@artspay/core/receipt/mail-receipt';
import type { EmailFailure } from '@artspay/core/text/email-address';
import { localeToKeep } from '@artspay/core/text/language';
import { builder } from '#api/graphql/payer/builder';
import {
  type Conflict,
  conflictError,
  invalidInput,
  invalidInputError,
  notFound,
  notFoundError,
  type InvalidInput,
  type NotFound,
  type TryLater,
  tryLater,
  tryLaterError,
} from '#api/graphql/payer/errors';
import { followed } from '#api/graphql/payer/followed-payment';
import { openDoor } from '#api/graphql/payer/open-payment';
import { followedPayment } from '#api/graphql/payer/payment';
import { addressBox } from '#api/receipt/address-box';
import type { Services } from '#api/services';
import { type MessageKey, say } from '#api/text/messages';
import { closed, crowded } from '#api/velocity/knock';

const result = builder.unionType('PaymentMailReceiptResult', {
  types: [followedPayment, notFoundError, invalidInputError, conflictError, tryLaterError],
});

const input = builder.inputType('PaymentMailReceiptInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    secret: t.string({ required: true }),
    email: t.string({
      required: true,
      description: 'One address. The same one again sends nothing more; up to three can be given.',
    }),
    locale: t.string({
      description: 'In which language and region the payer reads: `de`, `de-CH`. English if absent.',
    }),
  }),
});

const emailMessages: Readonly<Record<EmailFailure, MessageKey>> = {
  empty: 'emailMissing',
  not_an_address: 'emailInvalid',
  card_number: 'textCardNumber',
};

const conflict = (message: MessageKey): Conflict => ({
  kind: 'ConflictError',
  code: 'WRONG_STATE',
  message: say(message),
  path: [],
});

type Refusal = NotFound | InvalidInput | Conflict | TryLater;

const failureOf = (services: Services, failure: MailReceiptFailure): Refusal => {
  switch (failure.code) {
    case 'invalid_email':
      return invalidInput(emailMessages[failure.why], ['input', 'email']);
    case 'not_found':
      return notFound('paymentNotFound');
    case 'nothing_received':
      return conflict('nothingReceived');
    case 'too_many_addresses':
      return conflict('tooManyAddresses');
    case 'too_many_tries':
      return { ...tryLater(failure.waitMs), message: say('tooManyMails') };
    case 'limits_unavailable':
      return { ...closed(services, failure.cause), message: say('unexpected') };
    case 'busy':
      return { ...crowded(services, failure.cause), message: say('unexpected') };
  }
};

builder.mutationField('paymentMailReceipt', (t) =>
  t.field({
    description: 'Mails the receipt of this payment, and corrected ones after refunds, to one address.',
    type: result,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: async (_root, { input: { id, secret, email, locale } }, { services, address }) => {
      const door = await openDoor(services, id, secret);
      if (door === null) return notFound('paymentNotFound');
      if (services.mailer === null) return conflict('mailOff');
      const { unitOfWork, limits } = services.payment;
      const mailed = await mailReceipt(
        { unitOfWork, limits, addresses: addressBox(services.keys.seal) },
        door.scope,
        { paymentId: door.id, email, locale: localeToKeep(locale ?? ''), address },
      );
      return mailed.ok ? followed(mailed.value, door.scope) : failureOf(services, mailed.error);
    },
  }),
);
