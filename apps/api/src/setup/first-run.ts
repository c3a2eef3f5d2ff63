import { randomBytes } from 'node:crypto';
import { createPaymentUrlCode } from '@artspay/core/invoice-link/build-payment-url';
import { untold } from '@artspay/core/merchant/merchant';
import type { Scope } from '@artspay/core/merchant/scope';
import { type Currency, parseCurrency } from '@artspay/core/money/currency';
import { createLink } from '@artspay/core/payment-link/create-link';
import { createFirstMerchant } from '@artspay/db/setup/create-merchant';
import type { Config } from '#api/config/config';
import type { Services } from '#api/services';

const aud = parseCurrency('AUD');

/** At most 22 characters of what a bank statement can show. */
const statementDescriptor = (name: string): string =>
  name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9 .-]/g, '')
    .trim()
    .slice(0, 22)
    .trim() || 'PAYMENT';

/**
 * On an empty database: makes the merchant that the first owner takes over. Where nobody named a public
 * address this is a trial, and it gets a link to try; a published installation starts without made-up data.
 */
export const firstRun = async (services: Services, config: Config): Promise<void> => {
  const name = config.published ? config.merchantName : 'Sample Gallery';
  if (aud === null) throw new Error('AUD is a currency');
  const paymentUrl = (currency: Currency) => ({
    code: createPaymentUrlCode(name, randomBytes(8)),
    currency,
    decimalMark: null,
    signatureRequired: false,
    payerMayEdit: 'nothing' as const,
    maximum: null,
    version: 0,
  });
  const id = services.payment.identities.id('mer');
  const isNew = await createFirstMerchant(services.database, {
    merchant: {
      ...untold,
      id,
      name,
      statementDescriptor: statementDescriptor(name),
      homeCurrency: aud,
      // A trial runs where its owner is; a server may stand anywhere.
      timeZone: config.published ? 'Australia/Sydney' : new Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    paymentUrls: { test: paymentUrl(aud), live: paymentUrl(aud) },
  });
  if (!isNew || config.published) return;
  const scope: Scope = { merchantId: id, mode: 'test' };
  const link = await createLink(
    services.payment,
    scope,
    {
      amount: { amount: '1234.50', currency: aud },
      reference: 'INV-1001 Blue Window',
      description: 'Oil on canvas, 90 × 120 cm',
      payerMayEdit: 'nothing',
    },
    { kind: 'system' },
  );
  if (!link.ok) throw new Error(`the sample link was refused: ${link.error.code}`);
};
