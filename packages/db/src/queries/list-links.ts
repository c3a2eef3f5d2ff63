import type { Scope } from '@artspay/core/merchant/scope';
import type { LinkStatus, PaymentLink } from '@artspay/core/payment-link/payment-link';
import { eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { type Page, pageOf, type PageRequest, toPage } from '#db/queries/page';
import { rowToLink } from '#db/repositories/payable-rows';
import { payables } from '#db/schema/payables';
import { inScope } from '#db/scope';
import { containing, isStorable } from '#db/sql';

export type LinkFilter = {
  /** A part of the reference or code, in any case. */
  readonly search?: string | null;
  readonly status?: LinkStatus | null;
  /** The whole reference, exactly. */
  readonly reference?: string | null;
};

/** The scope's payment links, newest first. */
export const listLinks = async (
  { db }: Database,
  scope: Scope,
  request: PageRequest,
  { search = null, status = null, reference = null }: LinkFilter = {},
): Promise<Page<PaymentLink>> => {
  const term = search?.trim() ?? '';
  if (!isStorable(term) || !isStorable(reference ?? '')) return toPage([], request);
  const page = pageOf(payables, request);
  const rows = await db
    .select()
    .from(payables)
    .where(
      inScope(
        payables,
        scope,
        // Literal, not a parameter: partial indexes are chosen by it.
        sql`${payables.kind} = 'link'`,
        ...(status === null ? [] : inStatus(status)),
        reference === null ? undefined : eq(payables.reference, reference),
        term === '' ? undefined : sql`${payables.searchText} like lower(${containing(term)})`,
        page.where,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit);
  return toPage(rows.map(rowToLink), request);
};

/** Expiry is judged by the database's clock. */
const inStatus = (status: LinkStatus): readonly SQL[] => {
  switch (status) {
    case 'expired':
      // Literal, as above.
      return [
        sql`${payables.linkStatus} = 'active'`,
        isNotNull(payables.expiresAt),
        sql`${payables.expiresAt} <= clock_timestamp()`,
      ];
    case 'active':
      return [
        eq(payables.linkStatus, status),
        sql`(${payables.expiresAt} is null or ${payables.expiresAt} > clock_timestamp())`,
      ];
    case 'payment_pending':
    case 'paid':
    case 'deactivated':
      return [eq(payables.linkStatus, status)];
  }
};
