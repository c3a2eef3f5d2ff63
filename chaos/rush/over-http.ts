import { rmSync } from 'node:fs';
import { readTheirBooks } from '@artspay/tools/gateway-books';
import { callOf } from '../payers/call.ts';
import { createPayer, type Wanted } from '../payers/payer.ts';
import { openWorld } from '../world.ts';
import type { Ground } from './rush.ts';

const servers = 2;

/** Rushes over HTTP at several servers, with the real sandbox and Postgres; nothing goes wrong but the crowd. */
export const openHttp = async (): Promise<Ground> => {
  const crashes: string[] = [];
  const world = await openWorld({
    seed: 1,
    servers,
    settledAfterMs: null,
    lateResultMs: 1000,
    actionTtlMs: 10_000,
    onEnd: (slot) => void crashes.push(slot),
  });
  await Promise.all(world.slots.map((slot) => slot.ready()));
  const { url } = world.sandbox;
  const payer = createPayer(
    callOf(world.serverUrl, '/graphql/payer'),
    { url, publishableKey: world.account.publishableKey },
    () => crashes.length > 0,
  );
  return {
    async open(useLimit, payers) {
      const reference = `Rush ${crypto.randomUUID()}`;
      const link = await world.staff.createLink(reference, useLimit);
      if (link === null) throw new Error('no link could be made');
      const wanted: Wanted = {
        amount: { amount: '40.00', currency: 'AUD' },
        what: { kind: 'link', code: link.code, reference },
      };
      const started = await Promise.all(
        Array.from({ length: payers }, async () => {
          const payment = await payer.start(wanted);
          if (typeof payment === 'string') throw new Error(payment);
          return { payment, token: await payer.token('approved') };
        }),
      );
      const ids = new Set(started.map(({ payment }) => payment.id));
      return {
        confirm: started.map(({ payment, token }) => async () => {
          const told = await payer.confirm(payment, token, wanted);
          if (told?.status === 'PAID' && told.receiptNumber !== null) return null;
          return told === null ? 'no answer' : `${told.status}: ${told.message ?? ''}`;
        }),
        books: async () => {
          const [uses] = await world.sql<{ reserved: number; succeeded: number }[]>`
            select uses_reserved as reserved, uses_succeeded as succeeded from payables where code = ${link.code}`;
          const states = await world.sql<{ state: string; times: number }[]>`
            select payments.state, count(*)::int as times from payments join payables on payables.id = payable_id
            where code = ${link.code} group by payments.state order by payments.state`;
          const { charges } = readTheirBooks(world.sandbox.dataDir);
          return {
            charges: charges.filter(
              ({ reference: name, captured }) => ids.has(name.replace(/-\d+$/, '')) && captured > 0n,
            ).length,
            uses: [uses?.reserved ?? -1, uses?.succeeded ?? -1],
            payments: Object.fromEntries(states.map(({ state, times }) => [state, times])),
          };
        },
      };
    },
    close: async () => {
      await world.stop();
      rmSync(world.dataDir, { recursive: true });
    },
  };
};
