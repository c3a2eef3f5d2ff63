import { createHash } from 'node:crypto';
import type { Merchant } from '@artspay/core/merchant/merchant';
import type { InvalidProfile } from '@artspay/core/merchant/profile-input';
import { type LogoFile, updateMerchant } from '@artspay/core/merchant/update-merchant';
import { ok, type Result } from '@artspay/core/result';
import { type LogoFailure, readPng } from '#api/branding/read-png';
import { builder } from '#api/graphql/merchant/builder';
import { error, type ErrorCode, type InvalidInput, invalidInputError } from '#api/graphql/merchant/errors';
import { merchant } from '#api/graphql/merchant/merchant';
import { signedIn } from '#api/graphql/merchant/signed-in';
import type { Failure } from '#api/graphql/shared/failure';
import { isKind } from '#api/graphql/shared/kind';
import { type MessageKey, say } from '#api/text/messages';

type Changed = Failure<'MerchantChangedError', ErrorCode> & { readonly current: Merchant };

const merchantChangedError = builder.objectRef<Changed>('MerchantChangedError').implement({
  description: 'Somebody else changed it meanwhile. Nothing was written; `current` is what stands.',
  interfaces: [error],
  isTypeOf: isKind('MerchantChangedError'),
  fields: (t) => ({ current: t.field({ type: merchant, resolve: ({ current }) => current }) }),
});

type Done = { readonly kind: 'MerchantUpdateSuccess'; readonly merchant: Merchant };

const success = builder.objectRef<Done>('MerchantUpdateSuccess').implement({
  isTypeOf: isKind('MerchantUpdateSuccess'),
  fields: (t) => ({ merchant: t.field({ type: merchant, resolve: (done) => done.merchant }) }),
});

const result = builder.unionType('MerchantUpdateResult', {
  types: [success, invalidInputError, merchantChangedError],
});

const input = builder.inputType('MerchantUpdateInput', {
  description: 'Everything as it shall stand; what is left out or empty is none.',
  fields: (t) => ({
    version: t.int({ required: true, description: 'The one that was looked at.' }),
    name: t.string({ required: true }),
    statementDescriptor: t.string({
      required: true,
      description: 'At most 22 letters without accents, digits, spaces and . , & / -',
    }),
    legalName: t.string(),
    contact: t.string({ description: 'Where payers can ask: an address, a number or a site.' }),
    refundPolicy: t.string(),
    taxNumber: t.string({ description: 'As it stands on receipts.' }),
    brandColour: t.string({ description: '#rrggbb; corrected where it could not be read.' }),
    logo: t.string({
      description:
        'A PNG in base64, at most 64,000 bytes, 1200 by 600 pixels, not interlaced. Left out: the one that stands. Null: none.',
    }),
  }),
});

const whys: Readonly<Record<Extract<InvalidProfile, { code: 'INVALID_INPUT' }>['why'], MessageKey>> = {
  empty: 'textEmpty',
  too_long: 'detailTooLong',
  control_characters: 'textControlCharacters',
  not_a_statement_text: 'notAStatementText',
  not_a_colour: 'notAColour',
};

const logoMessages: Readonly<Record<LogoFailure, MessageKey>> = {
  not_a_png: 'logoNotAPng',
  too_many_bytes: 'logoTooManyBytes',
  too_many_pixels: 'logoTooManyPixels',
};

const invalid = (code: InvalidInput['code'], message: MessageKey, path: readonly string[]): InvalidInput => ({
  kind: 'InvalidInputError',
  code,
  message: say(message),
  path: ['input', ...path],
});

const readLogo = (text: string | null | undefined): Result<LogoFile | null | undefined, LogoFailure> => {
  if (text === null || text === undefined) return ok(text);
  const png = readPng(Buffer.from(text, 'base64'));
  if (!png.ok) return png;
  const hash = createHash('sha256').update(png.value.bytes).digest('hex');
  return ok({ ...png.value, hash });
};

builder.mutationField('merchantUpdate', (t) =>
  t.field({
    description: 'Says who is paid: what payers read on pay pages and receipts from now on.',
    type: result,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: async (_root, { input: { logo: text, ...given } }, context) => {
      const { scope, userId } = signedIn(context);
      const logo = readLogo(text);
      if (!logo.ok) return invalid('INVALID_INPUT', logoMessages[logo.error], ['logo']);
      const { payment } = context.services;
      const actor = { kind: 'staff', userId } as const;
      const done = await updateMerchant(payment, scope, { ...given, logo: logo.value }, actor);
      if (done.ok) return { kind: 'MerchantUpdateSuccess' as const, merchant: done.value };
      const failure = done.error;
      switch (failure.code) {
        case 'INVALID_INPUT':
          return invalid(failure.code, whys[failure.why], failure.path);
        case 'CARD_NUMBER_IN_TEXT':
          return invalid(failure.code, 'textCardNumber', failure.path);
        case 'MERCHANT_CHANGED':
          return {
            kind: 'MerchantChangedError' as const,
            code: failure.code,
            message: say('merchantChanged'),
            path: ['input', ...failure.path],
            current: failure.current,
          };
      }
    },
  }),
);
