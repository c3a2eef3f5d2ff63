import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseLinkCode } from '@artspay/core/payment-link/link-code';
import { startTestPostgres } from '@artspay/db/testing/start-test-postgres';
import { crowdLimits } from '@artspay/tools/crowd-limits';
import { freePort, start } from '@artspay/tools/started';
import { z } from 'zod';
import { median } from '../payments/paying.ts';
import { type BarePage, recordPageView } from './bare-page.ts';
import { type Load, loadWith, type Subject } from './load.ts';
import type { MercuriusPeer } from './mercurius.ts';

const leastShareOfBare = 0.5;
const leastShareOfMercurius = 1;
const rounds = 7;
const seconds = 3;
/** Of each server's pool of connections. */
const poolSize = 10;

const payerSchema = path.resolve(import.meta.dirname, '../../apps/api/schema.payer.graphql');

/** A server of the comparison in a process of its own, which ends with this one. */
const run = async (script: string, message: BarePage | MercuriusPeer): Promise<() => Promise<void>> => {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--max-semi-space-size=64',
      path.join(import.meta.dirname, script),
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const ended = once(child, 'close');
  child.send(message);
  if ((await Promise.race([once(child, 'message'), ended.then(() => null)])) === null)
    throw new Error(`${script} did not start`);
  return async () => {
    child.kill();
    await ended;
  };
};

const answered = z.object({ data: z.object({ payLink: z.looseObject({ cardFrame: z.unknown() }) }) });

const post = async (url: string, body: string): Promise<z.infer<typeof answered>> => {
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  });
  return answered.parse(await answer.json());
};

const names = ['page', 'bare', 'read', 'mercurius'] as const;
type Name = (typeof names)[number];
const called: Readonly<Record<Name, string>> = {
  page: 'pay page',
  bare: 'bare page',
  read: 'payer’s read',
  mercurius: 'Mercurius, JIT',
};

/** Starts everything, lets them take turns, and ends everything. */
const measure = async (): Promise<Readonly<Record<Name, readonly Load[]>>> => {
  const databases = await startTestPostgres(process.env['DATABASE_URL']);
  const databaseUrl = await databases.createDatabase();
  const started = await start({ DATABASE_URL: databaseUrl, TRUSTED_PROXIES: '1', ...crowdLimits });
  const ends: (() => Promise<void>)[] = [() => started.stop(), () => databases.stop()];
  try {
    const page = started.printedAddress(/\/pay\//);
    const code = parseLinkCode(page.split('/').at(-1) ?? '');
    if (code === null) throw new Error(`${page} has no code`);
    const answer = await fetch(page, { headers: { accept: 'text/html' } });
    const barePort = await freePort();
    ends.unshift(
      await run('bare.ts', {
        databaseUrl,
        poolSize,
        port: barePort,
        statements: await recordPageView(databaseUrl, code),
        html: await answer.text(),
        headers: Object.fromEntries(answer.headers),
      }),
    );

    // Built by `start`.
    const { payDocuments } = await import('@artspay/widget/server');
    const body = JSON.stringify({ query: payDocuments.link, variables: { code } });
    const payerApi = `${started.url}/graphql/payer`;
    const expected = await post(payerApi, body);
    const mercuriusPort = await freePort();
    const mercurius = `http://127.0.0.1:${mercuriusPort}/graphql/payer`;
    ends.unshift(
      await run('mercurius.ts', {
        databaseUrl,
        poolSize,
        port: mercuriusPort,
        schema: readFileSync(payerSchema, 'utf8'),
        cardFrame: expected.data.payLink.cardFrame,
      }),
    );
    const compared = await post(mercurius, body);
    if (!isDeepStrictEqual(compared, expected))
      throw new Error(`Mercurius answers something else: ${JSON.stringify(compared)}`);

    const subjects: Readonly<Record<Name, Subject>> = {
      page: { url: page },
      bare: { url: `http://127.0.0.1:${barePort}/` },
      read: { url: payerApi, method: 'POST', body },
      mercurius: { url: mercurius, method: 'POST', body },
    };
    const loads: Record<Name, Load[]> = { page: [], bare: [], read: [], mercurius: [] };
    for (const name of names) await loadWith(subjects[name], seconds);
    for (let round = 0; round < rounds; round += 1)
      for (const name of names) loads[name].push(await loadWith(subjects[name], seconds));
    return loads;
  } finally {
    for (const end of ends) await end();
  }
};

const say = (isKept: boolean, text: string): void => console.log(`${isKept ? '✓' : '✗'} ${text}`);

/**
 * How many pay pages and payer's reads a second one server process answers on a real Postgres: the page beside a
 * bare handler that sends the same SQL and the same bytes, the read beside Mercurius with its compiler. They take
 * turns in one run, so that a busy machine slows all.
 */
export const measurePayPage = async (): Promise<boolean> => {
  const loads = await measure();
  const rate = (name: Name): number => median(loads[name].map((load) => load.rate));
  for (const name of names) {
    const p99 = median(loads[name].map((load) => load.p99));
    console.log(
      `${called[name].padEnd(16)}${rate(name).toFixed(0).padStart(6)} a second; 99 of 100 answered within ${p99} ms`,
    );
  }
  const [ofBare, ofMercurius] = [rate('page') / rate('bare'), rate('read') / rate('mercurius')];
  say(ofBare >= leastShareOfBare, `page: ${ofBare.toFixed(2)} of the bare one, at least ${leastShareOfBare}`);
  say(
    ofMercurius >= leastShareOfMercurius,
    `read: ${ofMercurius.toFixed(2)} of Mercurius, at least ${leastShareOfMercurius}`,
  );
  return ofBare >= leastShareOfBare && ofMercurius >= leastShareOfMercurius;
};
