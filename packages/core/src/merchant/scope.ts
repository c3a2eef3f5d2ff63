import type { MerchantId } from '#core/id/id';

/** Test moves no money. A row, a code and a key belong to exactly one mode. */
export type Mode = 'test' | 'live';

/** What every merchant-owned read and write is confined to. */
export type Scope = { readonly merchantId: MerchantId; readonly mode: Mode };
