import type { Services } from '#api/services';
import type { Viewer } from '#api/auth/viewer';
import type { Loaders } from '#api/graphql/merchant/loaders';

/** What a resolver can reach. `viewer` and `load` are there on the merchant's schema only. */
export type GraphqlContext = {
  readonly services: Services;
  readonly viewer: Viewer | null;
  readonly load: Loaders | null;
  /** Where the client is, as a keyed hash. */
  readonly address: string;
};
