import { fail, ok, type Result } from '@artspay/core/result';
import type { Database } from '@artspay/db/database';
import { migrate } from '@artspay/db/migrate';
import { openDatabase } from '@artspay/db/open-database';
import { keepKeyCheck } from '@artspay/db/setup/instance';
import type { Config } from '#api/config/config';
import { type Keys, keyCheck } from '#api/secrets/keys';

/** Opens the configured database. The failure is one sentence for the operator. */
export const openConfigured = async ({ database, dataDir }: Config): Promise<Result<Database, string>> => {
  const opened = await openDatabase(database.kind === 'embedded' ? { kind: 'embedded', dataDir } : database);
  return opened.ok ? opened : fail(opened.error.message);
};

/** Brings the schema up to date and makes sure that this database was written with this key. */
export const prepareDatabase = async (database: Database, keys: Keys): Promise<Result<undefined, string>> => {
  await migrate(database);
  const check = keyCheck(keys);
  return (await keepKeyCheck(database, check)) === check
    ? ok(undefined)
    : fail('SECRET_KEY is not the key that this database was made with: start with that one.');
};
