import { randomBytes } from 'node:crypto';
import { createId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import { openPostgres } from '@artspay/db/engines/postgres';
import { startQueues } from '@artspay/db/jobs/queues';
import postgres, { type ParameterOrJSON } from 'postgres';
import { depsOf, payOnce, randomText } from './paying.ts';

type Statement = { readonly text: string; readonly parameters: readonly unknown[] };
/** The transactions of one payment, with the statements of each. */
export type Recording = readonly (readonly Statement[])[];

/** The SQL of one payment, as it goes to the driver. */
export const recordPayment = async (url: string, scope: Scope): Promise<Recording> => {
  const transactions: Statement[][] = [];
  const opened = await openPostgres(url, 1, (text, parameters) => {
    transactions.at(-1)?.push({ text, parameters });
  });
  if (!opened.ok) throw new Error(opened.error.message);
  await startQueues(opened.value, () => {});
  const deps = depsOf(opened.value);
  const { unitOfWork } = deps;
  transactions.length = 0;
  await payOnce(
    {
      ...deps,
      unitOfWork: {
        transaction: (in_, work) => {
          transactions.push([]);
          return unitOfWork.transaction(in_, work);
        },
      },
    },
    scope,
  );
  await opened.value.close();
  return transactions;
};

const ids = /\b(pay|inv|evt)_[0-9a-z]{26}/g;
const prefixes = { pay: 'pay', inv: 'inv', evt: 'evt' } as const;

/** The parameters of a recorded statement for another payment: other ids, keys and references, the same otherwise. */
const freshParameters = () => {
  const known = new Map<string, string>();
  const fresh = (old: string, make: () => string): string => {
    const stands = known.get(old) ?? make();
    known.set(old, stands);
    return stands;
  };
  return (parameter: unknown): unknown => {
    if (typeof parameter !== 'string') return parameter;
    // Hashes of keys and tokens, and the invoice's reference.
    if (/^(INV-[\w-]{32}|[\w-]{43})$/.test(parameter))
      return fresh(parameter, () => parameter.slice(0, -32) + randomText());
    return parameter.replaceAll(ids, (id, prefix: keyof typeof prefixes) =>
      fresh(id, () => createId(prefixes[prefix], new Date(), randomBytes(10))),
    );
  };
};

/** Sends what was recorded with the same driver and nothing around it. */
export const openReplay = (url: string, recording: Recording, poolSize: number) => {
  const client = postgres(url, { max: poolSize, onnotice: () => {} });
  return {
    once: async (): Promise<void> => {
      const fresh = freshParameters();
      for (const statements of recording)
        await client.begin(async (transaction) => {
          for (const { text, parameters } of statements)
            await transaction.unsafe(text, parameters.map(fresh) as ParameterOrJSON<never>[], {
              prepare: true,
            });
        });
    },
    close: () => client.end(),
  };
};
