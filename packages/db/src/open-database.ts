import type { Result } from '@artspay/core/result';
import type { Database, OpenDatabaseFailure } from '#db/database';
import { openEmbedded } from '#db/engines/embedded';
import { openPostgres } from '#db/engines/postgres';

export type DatabaseLocation =
  /** PGlite in a folder of this machine, for one process. */
  | { readonly kind: 'embedded'; readonly dataDir: string }
  /** Any Postgres from version 15, for any number of processes. */
  | { readonly kind: 'postgres'; readonly url: string };

/** Opens either engine behind one interface. Everything above it is written once. */
export const openDatabase = (location: DatabaseLocation): Promise<Result<Database, OpenDatabaseFailure>> =>
  location.kind === 'embedded' ? openEmbedded(location.dataDir) : openPostgres(location.url);
