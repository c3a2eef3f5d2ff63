import { buildHarvestUrl } from '@artspay/core/invoice-link/build-payment-url';
import type { Scope } from '@artspay/core/merchant/scope';
import { listLinks } from '@artspay/db/queries/list-links';
import { setOwnerToken } from '@artspay/db/setup/instance';
import type { Context } from '#api/context';
import { readInScope } from '#api/reading/read-in-scope';
import { createToken, hashToken } from '#api/secrets/tokens';
import { soleMerchant } from '#api/setup/sole-merchant';

/**
 * Tells the operator where to go. Until somebody owns the installation each start prints a new one-time token,
 * which replaces the one before; it is kept as a hash.
 */
export const announce = async (context: Context, print: (text: string) => void): Promise<void> => {
  const { services, config } = context;
  const { publicUrl, database } = services;
  const token = createToken();
  const isUnclaimed = await setOwnerToken(database, hashToken(token));
  const lines: [string, string][] = [
    isUnclaimed
      ? ['Become the owner', `${publicUrl}/admin/welcome#${token}`]
      : ['Sign in', `${publicUrl}/admin/`],
  ];
  if (!config.published) lines.push(...(await samples(context)));
  lines.push(['GraphQL explorer', `${publicUrl}/graphql (once signed in)`]);
  if (config.mail === null)
    lines.push(['Mail', 'off; receipts and notices to staff are mailed once SMTP_URL and MAIL_FROM are set']);

  if (context.sandbox === 'opened_again')
    print('The sandbox gateway has lost its books: a new account was opened there.\n');
  print(`\nReady in ${Math.round(process.uptime() * 10) / 10} s\n\n`);
  const width = Math.max(...lines.map(([name]) => name.length));
  for (const [name, value] of lines) print(`  ${name.padEnd(width)}  ${value}\n`);
  print('\n');
};

/** Something to try: a link, and the Payment URL as Harvest would fill it in. */
const samples = async ({ services }: Context): Promise<[string, string][]> => {
  const { publicUrl, database, payment } = services;
  const merchant = await soleMerchant(database);
  const scope: Scope = { merchantId: merchant.id, mode: 'test' };
  const { items } = await listLinks(database, scope, { first: 1, after: null }, { status: 'active' });
  const url = await readInScope(payment.unitOfWork, scope, ({ merchants }) => merchants.paymentUrl());
  const filled = buildHarvestUrl(publicUrl, url.code, url.currency)
    .replace('%invoice_id%', 'INV-1001')
    .replace('%invoice_amount%', '$1,234.50');
  return [
    ...items.map(({ code }): [string, string] => ['A payment link', `${publicUrl}/pay/${code}`]),
    ['As Harvest fills it in', filled],
  ];
};
