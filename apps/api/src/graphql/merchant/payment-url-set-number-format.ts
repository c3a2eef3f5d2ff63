import type { DecimalMark } from '@artspay/core/money/decimal-mark';
import { ok } from '@artspay/core/result';
import { builder } from '#api/graphql/merchant/builder';
import { type NumberFormat, numberFormat, paymentUrl } from '#api/graphql/merchant/payment-url';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { readInScope } from '#api/reading/read-in-scope';

const marks: Readonly<Record<NumberFormat, DecimalMark | null>> = {
  DECIMAL_POINT: '.',
  DECIMAL_COMMA: ',',
  UNKNOWN: null,
};

builder.mutationField('paymentUrlSetNumberFormat', (t) =>
  t.field({
    description:
      'Says how the invoicing tool writes amounts. It holds for every link in emails already sent.',
    type: paymentUrl,
    args: { numberFormat: t.arg({ type: numberFormat, required: true }) },
    resolve: async (_root, arguments_, context) => {
      const { scope } = signedIn(context);
      const { unitOfWork } = context.services.payment;
      await unitOfWork.transaction(scope, async ({ merchants }) =>
        ok(await merchants.setDecimalMark(marks[arguments_.numberFormat])),
      );
      return readInScope(unitOfWork, scope, ({ merchants }) => merchants.paymentUrl());
    },
  }),
);
