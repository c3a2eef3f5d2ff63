import type { Scope } from '@artspay/core/merchant/scope';

/** Somebody who signed in, and the merchant and mode that everything they do is confined to. */
export type Viewer = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly scope: Scope;
};
