import { countKey } from '@artspay/core/velocity/counts';
import { usualLimits } from '@artspay/core/velocity/limits';
import type { LinkCode } from '@artspay/core/payment-link/payment-link';
import { openPostgres } from '@artspay/db/engines/postgres';
import { findLinkByCode } from '@artspay/db/queries/find-payable';
import { countsRepository } from '@artspay/db/repositories/counts-repository';

/** What the process with the bare page is told. */
export type BarePage = {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly port: number;
  readonly statements: readonly Statement[];
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

type Statement = { readonly text: string; readonly parameters: readonly (string | number)[] };

const someone = 'someone';

/** The parameter for whoever asks from this address. */
export const fingerprintIn = (parameter: string | number, address: string): string | number =>
  typeof parameter === 'string' ? parameter.replace(someone, address) : parameter;

/** The SQL of one view of a link's page, as it goes to the driver. */
export const recordPageView = async (url: string, code: LinkCode): Promise<readonly Statement[]> => {
  const statements: Statement[] = [];
  const opened = await openPostgres(url, 1, (text, parameters) => {
    statements.push({
      text,
      parameters: parameters.map((one) => (typeof one === 'number' ? one : String(one))),
    });
  });
  if (!opened.ok) throw new Error(opened.error.message);
  await countsRepository(opened.value.db, null).add([countKey(usualLimits, 'lookups_per_address', someone)]);
  if ((await findLinkByCode(opened.value, code)) === null) throw new Error(`${code} is no link`);
  await opened.value.close();
  return statements;
};
