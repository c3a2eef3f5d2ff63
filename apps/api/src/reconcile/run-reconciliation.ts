import type { Scope } from '@artspay/core/merchant/scope';
import type { Window } from '@artspay/core/reconciliation/books';
import { type Difference, difference } from '@artspay/core/reconciliation/difference';
import { reconcile, type ReconcileFailure, settlingMs } from '@artspay/core/reconciliation/reconcile';
import { fail, ok, type Result } from '@artspay/core/result';
import type { Database } from '@artspay/db/database';
import { listDeadJobs, redriveDeadJob } from '@artspay/db/jobs/dead-jobs';
import { openReconciliationBooks } from '@artspay/db/queries/reconciliation-books';
import { listGatewayScopes } from '@artspay/db/setup/gateway-accounts';
import type { Services } from '#api/services';

export type ReconcileRequest = {
  /** `null`: 30 days before `to`. */
  readonly from: Date | null;
  /** `null`, or later than 15 minutes ago: 15 minutes ago. */
  readonly to: Date | null;
  readonly isFixing: boolean;
};

/** Whose books differ; dead jobs are the installation's. */
export type ReportedDifference = Difference & { readonly scope: Scope | null };

export type ReconcileReport = {
  readonly window: Window;
  readonly charges: number;
  readonly attempts: number;
  readonly differences: readonly ReportedDifference[];
};

const usualDays = 30;
const dayMs = 24 * 3_600_000;

const windowOf = (request: ReconcileRequest, now: Date): Window => {
  const latest = now.getTime() - settlingMs;
  const to = new Date(Math.min(request.to?.getTime() ?? latest, latest));
  return { from: request.from ?? new Date(to.getTime() - usualDays * dayMs), to };
};

/** Compares the books of every merchant and mode with their gateway's, and looks for dead jobs. `now` is the database's. */
export const runReconciliation = async (
  { database, payment }: Pick<Services, 'database' | 'payment'>,
  request: ReconcileRequest,
  now: Date,
): Promise<Result<ReconcileReport, ReconcileFailure>> => {
  const window = windowOf(request, now);
  const books = openReconciliationBooks(database);
  const differences: ReportedDifference[] = [];
  let [charges, attempts] = [0, 0];
  for (const scope of await listGatewayScopes(database)) {
    const compared = await reconcile({ payment, books }, scope, window, request);
    if (!compared.ok) return fail(compared.error);
    charges += compared.value.charges;
    attempts += compared.value.attempts;
    differences.push(...compared.value.differences.map((found) => ({ ...found, scope })));
  }
  differences.push(...(await deadJobs(database, request)));
  return ok({ window, charges, attempts, differences });
};

/** Those that are repaired go back into their queue, where a running server takes them. */
const deadJobs = async (
  database: Database,
  { isFixing }: ReconcileRequest,
): Promise<readonly ReportedDifference[]> => {
  const found: ReportedDifference[] = [];
  for (const { id, name, data, message } of await listDeadJobs(database)) {
    const told = difference('dead_job', id, `${name} ${aboutOf(data)}: ${message}`, null);
    const repair = isFixing ? ((await redriveDeadJob(database, id)) ? 'repaired' : 'failed') : told.repair;
    found.push({ ...told, repair, scope: null });
  }
  return found;
};

const aboutOf = (data: object): string => {
  const about = 'reference' in data ? data.reference : 'paymentId' in data ? data.paymentId : null;
  return typeof about === 'string' ? about : '';
};

/** What is left for people, or for `--fix`. */
export const standing = ({ differences }: ReconcileReport): readonly ReportedDifference[] =>
  differences.filter(({ repair }) => repair !== 'repaired');
