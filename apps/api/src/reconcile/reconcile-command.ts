import { fail, ok, type Result } from '@artspay/core/result';
import { openDatabase } from '@artspay/db/open-database';
import { startQueues } from '@artspay/db/jobs/queues';
import type { ReconcileFailure } from '@artspay/core/reconciliation/reconcile';
import type { Database } from '@artspay/db/database';
import { readClock } from '@artspay/db/sql';
import { createChanges } from '#api/changes/changes';
import type { Config } from '#api/config/config';
import { wire } from '#api/context';
import { createLog } from '#api/log';
import type { ReconcileArguments } from '#api/reconcile/read-arguments';
import { runReconciliation, standing } from '#api/reconcile/run-reconciliation';
import { reportAsJson, reportAsText } from '#api/reconcile/write-report';
import { deriveKeys } from '#api/secrets/keys';
import { secretKeyFile } from '#api/secrets/secret-key-file';
import { prepareDatabase } from '#api/setup/prepare-database';

/** What the command prints, and 0: the books agree; 1: differences are left. */
export type CommandOutcome = { readonly text: string; readonly exitCode: 0 | 1 };

const sentences: Readonly<Record<ReconcileFailure, string>> = {
  gateway_not_set_up: 'A merchant has no account at a gateway, so nothing was compared.',
  gateway_unavailable:
    'The gateway gave no clear answer, so nothing was compared. Run this again when it can be reached.',
};

/** Opens the configured database beside whatever runs on it, and compares. The failure is one plain sentence. */
export const reconcileCommand = async (
  config: Config,
  request: ReconcileArguments,
): Promise<Result<CommandOutcome, string>> => {
  const secretKey = config.secretKey === null ? await secretKeyFile(config.dataDir) : ok(config.secretKey);
  if (!secretKey.ok) return secretKey;
  const opened = await openDatabase(
    config.database.kind === 'embedded' ? { kind: 'embedded', dataDir: config.dataDir } : config.database,
  );
  if (!opened.ok) {
    return fail(
      opened.error.code === 'folder_in_use'
        ? 'The running server holds the embedded database: stop it and run this again. Its own comparison runs every night; with Postgres this runs beside the server.'
        : opened.error.message,
    );
  }
  const database = opened.value;
  try {
    return await compare(database, secretKey.value, config, request);
  } finally {
    await database.close();
  }
};

const compare = async (
  database: Database,
  secretKey: Uint8Array,
  config: Config,
  request: ReconcileArguments,
): Promise<Result<CommandOutcome, string>> => {
  const keys = deriveKeys(secretKey);
  const prepared = await prepareDatabase(database, keys);
  if (!prepared.ok) return prepared;
  // What is printed is the report; what a repair finds out is in it.
  const log = createLog({ logLevel: 'silent' });
  await startQueues(database, () => {});
  const services = wire(database, keys, config, {}, { log, changes: createChanges() });
  const report = await runReconciliation(services, request, await readClock(database.db));
  if (!report.ok) return fail(sentences[report.error]);
  return ok({
    text: request.asJson ? reportAsJson(report.value) : reportAsText(report.value),
    exitCode: standing(report.value).length === 0 ? 0 : 1,
  });
};
