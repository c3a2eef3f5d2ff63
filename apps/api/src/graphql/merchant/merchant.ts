import type { Merchant } from '@artspay/core/merchant/merchant';
import { currencies } from '@artspay/core/money/currency';
import { logoPath } from '#api/branding/logo-url';
import { readInScope } from '#api/reading/read-in-scope';
import { builder } from '#api/graphql/merchant/builder';
import { node } from '#api/graphql/merchant/node';
import { paymentUrl } from '#api/graphql/merchant/payment-url';
import { signedIn } from '#api/graphql/merchant/signed-in';

export const merchant = builder.objectRef<Merchant>('Merchant').implement({
  interfaces: [node],
  fields: (t) => ({
    name: t.exposeString('name'),
    statementDescriptor: t.exposeString('statementDescriptor'),
    legalName: t.exposeString('legalName', { nullable: true }),
    contact: t.exposeString('contact', { nullable: true }),
    refundPolicy: t.exposeString('refundPolicy', { nullable: true }),
    taxNumber: t.exposeString('taxNumber', { nullable: true }),
    brandColour: t.exposeString('brandColour', {
      nullable: true,
      description: 'As it was chosen; payers see what it was corrected to.',
    }),
    logoUrl: t.string({ nullable: true, resolve: ({ logo }) => logo && logoPath(logo) }),
    version: t.exposeInt('version', { description: 'For `merchantUpdate`.' }),
    homeCurrency: t.field({ type: 'CurrencyCode', resolve: ({ homeCurrency }) => homeCurrency }),
    timeZone: t.exposeString('timeZone'),
    paymentUrl: t.field({
      type: paymentUrl,
      resolve: (_merchant, _arguments, context) =>
        readInScope(context.services.payment.unitOfWork, signedIn(context).scope, ({ merchants }) =>
          merchants.paymentUrl(),
        ),
    }),
    currencies: t.field({
      type: ['CurrencyCode'],
      description: 'What the gateway of this mode can charge, home currency first.',
      resolve: async ({ homeCurrency }, _arguments, context) => {
        const gateway = await context.services.payment.gatewayFor(signedIn(context).scope);
        const chargeable = gateway === null ? [] : (gateway.capabilities.currencies ?? currencies());
        return [homeCurrency, ...chargeable.filter((currency) => currency !== homeCurrency)];
      },
    }),
  }),
});
