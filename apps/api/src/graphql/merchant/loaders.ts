import DataLoader from 'dataloader';
import type { LinkId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import type { PayableId } from '@artspay/core/payable/payable';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import type { Paid, Readings } from '#api/reading/readings';

/** Reads of one request, gathered: a list asks once for all of its rows. */
export type Loaders = {
  readonly link: DataLoader<LinkId, PaymentLink | null>;
  readonly paid: DataLoader<PayableId, Paid | null>;
};

export const createLoaders = (readings: Readings, scope: Scope): Loaders => ({
  link: new DataLoader(
    async (ids) => {
      const links = new Map((await readings.linksById(scope, ids)).map((link) => [link.id, link]));
      return ids.map((id) => links.get(id) ?? null);
    },
    { cache: false },
  ),
  paid: new DataLoader(
    async (ids) => {
      const paid = await readings.paid(scope, ids);
      return ids.map((id) => paid.get(id) ?? null);
    },
    { cache: false },
  ),
});
