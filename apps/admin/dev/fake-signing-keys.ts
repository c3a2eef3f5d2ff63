type FakeSigningKey = { id: string; name: string; createdAt: string; revokedAt: string | null };

/** Keys newest first, and whether the Payment URL takes nothing else. */
type FakeSigning = { keys: FakeSigningKey[]; required: boolean };

const kept = new WeakMap<object, FakeSigning>();

/** What a store has of it. */
export const signingOf = (store: object): FakeSigning => {
  const signing = kept.get(store) ?? { keys: [], required: false };
  kept.set(store, signing);
  return signing;
};

/** A name that is not given is refused, as the API does. */
export const createSigningKey = (store: object, { name }: { name: string }) => {
  if (name.trim() === '')
    return {
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message: 'A few words, please.',
      path: ['name'],
    };
  const signingKey = {
    id: `sgk_01k9x3v5t7sample00000000${10 + signingOf(store).keys.length}`,
    name,
    createdAt: new Date().toISOString(),
    revokedAt: null,
  };
  signingOf(store).keys = [signingKey, ...signingOf(store).keys];
  return {
    __typename: 'SigningKeyCreateSuccess',
    signingKey,
    secret: 'Zp3nYc8wQk1vTb6mXr4dHs9fLg2jUe7aNo5iKq0WxVt',
  };
};

export const revokeSigningKey = (store: object, id: string) => {
  const signingKey = signingOf(store).keys.find((key) => key.id === id);
  if (signingKey === undefined)
    return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: 'There is no such key.', path: ['id'] };
  signingKey.revokedAt ??= new Date().toISOString();
  return { __typename: 'SigningKeyRevokeSuccess', signingKey };
};

export const requireSignatures = (
  _: unknown,
  { required }: { required: boolean },
  { store }: { store: object },
) => {
  signingOf(store).required = required;
  return { currency: 'AUD', signatureRequired: required };
};
