import type { PaymentUrlFields } from '@artspay/core/invoice-link/read-payment-url';
import { fail, ok, type Result } from '@artspay/core/result';
import type { builder } from '#api/graphql/payer/builder';

const names = ['reference', 'amount', 'currency'] as const;
type Name = (typeof names)[number];
type Fields = Parameters<Parameters<typeof builder.queryField>[1]>[0];

/** Arguments for what a Payment URL says, as it stood there. */
export const invoiceFields = ({ arg }: Pick<Fields, 'arg'>) => ({
  reference: arg.string(),
  amount: arg.string(),
  currency: arg.string(),
});

/** Longer values cannot be what an invoicing tool wrote. */
const longest = 2_000;

/** What the URL said of each; fails with the name of what is too long. */
export const statedIn = (
  given: Readonly<{ [Key in Name]?: string | null | undefined }>,
): Result<PaymentUrlFields, Name> => {
  const tooLong = names.find((name) => (given[name] ?? '').length > longest);
  if (tooLong !== undefined) return fail(tooLong);
  const stated: Partial<Record<Name, string>> = {};
  for (const name of names) if (typeof given[name] === 'string') stated[name] = given[name];
  return ok(stated);
};
