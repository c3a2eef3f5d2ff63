import type { FakeCustomField } from './fake-custom-field.ts';
import type { FakeLink, FakeMoney, FakeStore } from './fake-store.ts';

type Expiry = { dateTime: string; timeZone: string };

/** What create and edit may say besides the three inputs, as it crosses the API. */
export type OptionsInput = {
  amount?: FakeMoney | null;
  currency?: string | null;
  minimumAmount?: string | null;
  maximumAmount?: string | null;
  suggestedAmounts?: string[] | null;
  customFields?: (Omit<FakeCustomField, 'options'> & { options: string[] | null })[] | null;
  useLimit?: number | null;
  expiry?: Expiry | null;
  signatureRequired?: boolean | null;
};

/** The fake's zones have no summer time: the instant is the reading, eleven hours earlier. */
const expiryOf = (expiry: Expiry) => ({
  ...expiry,
  at: new Date(Date.parse(`${expiry.dateTime}Z`) - 11 * 3_600_000).toISOString(),
});

/** The fields of a link that were said; absent ones stay. */
export const optionsOf = (input: OptionsInput, standing: string): Partial<FakeLink> => {
  const currency = input.amount?.currency ?? input.currency ?? standing;
  const money = (amount: string | null) => (amount === null ? null : { amount, currency });
  return {
    currency,
    ...(input.amount === undefined ? {} : { amount: input.amount }),
    ...(input.minimumAmount === undefined ? {} : { minimumAmount: money(input.minimumAmount) }),
    ...(input.maximumAmount === undefined ? {} : { maximumAmount: money(input.maximumAmount) }),
    ...(input.suggestedAmounts === undefined
      ? {}
      : { suggestedAmounts: (input.suggestedAmounts ?? []).map((amount) => ({ amount, currency })) }),
    ...(input.customFields === undefined
      ? {}
      : {
          customFields: (input.customFields ?? []).map((field) => ({
            ...field,
            options: field.options ?? [],
          })),
        }),
    ...(input.useLimit === undefined ? {} : { useLimit: input.useLimit }),
    ...(typeof input.signatureRequired === 'boolean' ? { signatureRequired: input.signatureRequired } : {}),
    ...(input.expiry === undefined ? {} : { expiry: input.expiry === null ? null : expiryOf(input.expiry) }),
  };
};

const problem = (message: string, ...path: string[]) => ({
  __typename: 'InvalidInputError',
  code: 'INVALID_INPUT',
  message,
  path: ['input', ...path],
});

/** Which contradiction the fake knows, at the field that it stands at. */
export const optionsProblem = (
  { minimumAmount, maximumAmount, customFields, expiry, useLimit }: OptionsInput,
  taken: number,
) => {
  if (minimumAmount && maximumAmount && Number(maximumAmount) < Number(minimumAmount))
    return problem('The maximum is less than the minimum.', 'maximumAmount');
  const labels = (customFields ?? []).map(({ label }) => label);
  const twice = labels.findIndex((label, index) => labels.indexOf(label) < index);
  if (twice !== -1)
    return problem('Something else is called this already.', 'customFields', String(twice), 'label');
  if (expiry && expiryOf(expiry).at < new Date().toISOString())
    return problem('This date and time is over already.', 'expiry', 'dateTime');
  if (typeof useLimit === 'number' && useLimit < taken)
    return problem('This is less than how often the link was paid or is being paid now.', 'useLimit');
  return null;
};

const paymentsOf = (store: FakeStore, link: FakeLink, status: string) =>
  store.payments.filter((payment) => payment.linkId === link.id && payment.status === status);

export const usesTaken = (store: FakeStore, link: FakeLink): number => paymentsOf(store, link, 'PAID').length;

export const paidOf = (store: FakeStore, link: FakeLink): FakeMoney | null => {
  const paid = paymentsOf(store, link, 'PAID');
  if (paid.length === 0) return null;
  const decimals = paid[0]?.amount.amount.split('.')[1]?.length ?? 0;
  const sum = paid.reduce((total, { amount }) => total + Number(amount.amount), 0);
  return { amount: sum.toFixed(decimals), currency: link.currency };
};

export const linkStatus = (store: FakeStore, link: FakeLink): string => {
  const taken = usesTaken(store, link);
  const held = paymentsOf(store, link, 'PENDING').length + paymentsOf(store, link, 'ACTION_REQUIRED').length;
  if (link.useLimit !== null && taken >= link.useLimit) return 'PAID';
  if (link.useLimit !== null && taken + held >= link.useLimit) return 'PAYMENT_PENDING';
  if (link.deactivatedAt !== null) return 'DEACTIVATED';
  return link.expiry !== null && link.expiry.at <= new Date().toISOString() ? 'EXPIRED' : 'ACTIVE';
};
