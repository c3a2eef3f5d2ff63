import type { FakeStore } from './fake-store.ts';

type Settings = Readonly<Record<string, unknown>> & { readonly version: number };

const kept = new WeakMap<FakeStore, Settings>();

const start: Settings = {
  version: 0,
  statementDescriptor: 'SAMPLE GALLERY',
  legalName: null,
  contact: null,
  refundPolicy: null,
  taxNumber: null,
  brandColour: null,
  logoUrl: null,
};

/** What the merchant told about itself in the settings. */
export const settingsOf = (store: FakeStore): Settings => kept.get(store) ?? start;

/** Keeps everything but the logo; refuses a version that no longer stands, and an empty name. */
export const merchantUpdate = (
  _: unknown,
  { input: { logo: __, ...input } }: { input: { version: number; name: string; logo?: string | null } },
  { store }: { store: FakeStore },
) => {
  const before = settingsOf(store);
  if (input.name.trim() === '')
    return {
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message: 'This must not be empty.',
      path: ['input', 'name'],
    };
  const merchant = { ...store.merchant, ...before };
  if (input.version !== before.version)
    return {
      __typename: 'MerchantChangedError',
      code: 'MERCHANT_CHANGED',
      message: 'Somebody changed these details in the meantime. Nothing was saved.',
      path: ['input', 'version'],
      current: merchant,
    };
  kept.set(store, { ...before, ...input, version: before.version + 1 });
  return { __typename: 'MerchantUpdateSuccess', merchant: { ...store.merchant, ...settingsOf(store) } };
};
