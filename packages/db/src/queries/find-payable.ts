import type { Invoice, InvoiceSource } from '@artspay/core/invoice-link/invoice';
import type { Merchant } from '@artspay/core/merchant/merchant';
import type { Scope } from '@artspay/core/merchant/scope';
import type { LinkCode, PaymentLink } from '@artspay/core/payment-link/payment-link';
import { and, eq, sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once';
import type { Database } from '#db/database';
import { rowToMerchant } from '#db/repositories/merchant-repository';
import { rowToInvoice, rowToLink } from '#db/repositories/payable-rows';
import { merchants } from '#db/schema/merchants';
import { payables } from '#db/schema/payables';
import { inScope } from '#db/scope';
import { clockMs } from '#db/sql';

/** What a pay page shows of a link, in one query: who has the code may see it. */
export type LinkAtDoor = {
  readonly scope: Scope;
  readonly link: PaymentLink;
  readonly merchant: Merchant;
  /** When it was looked at, by the database's clock. */
  readonly seenAt: Date;
};

const linkByCode = builtOnce((db, name: 'link_by_code') =>
  db
    .select({ payable: payables, merchant: merchants, clockMs })
    .from(payables)
    .innerJoin(merchants, eq(merchants.id, payables.merchantId))
    .where(and(eq(payables.code, sql.placeholder('code')), sql`${payables.kind} = 'link'`))
    .prepare(name),
);

export const findLinkByCode = async ({ db }: Database, code: LinkCode): Promise<LinkAtDoor | null> => {
  const [row] = await linkByCode(db, 'link_by_code').execute({ code });
  if (row === undefined) return null;
  const { merchantId, mode } = row.payable;
  return {
    scope: { merchantId, mode },
    link: rowToLink(row.payable),
    merchant: rowToMerchant(row.merchant),
    seenAt: new Date(row.clockMs),
  };
};

/** The invoice of this reference, when a payment of it was ever started. */
export const findInvoice = async (
  { db }: Database,
  scope: Scope,
  source: InvoiceSource,
  reference: string,
): Promise<Invoice | null> => {
  const [row] = await db
    .select()
    .from(payables)
    .where(
      inScope(
        payables,
        scope,
        sql`${payables.kind} = 'invoice'`,
        eq(payables.source, source),
        eq(payables.reference, reference),
      ),
    );
  return row === undefined ? null : rowToInvoice(row);
};
