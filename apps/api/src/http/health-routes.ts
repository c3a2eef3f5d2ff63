import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Context } from '#api/context';

/** `/healthz`: this process and its database; `/readyz`: the same, and not stopping. */
export const healthRoutes = ({ services }: Context, isStopping: () => boolean): Hono => {
  const routes = new Hono();
  const isAlive = (): Promise<boolean> =>
    services.database.db.execute(sql`select 1`).then(
      () => true,
      () => false,
    );
  routes.get('/healthz', async (context) => {
    const database = await isAlive();
    return context.json({ ok: database, database }, database ? 200 : 503, { 'cache-control': 'no-store' });
  });
  routes.get('/readyz', async (context) => {
    const ready = !isStopping() && (await isAlive());
    return context.json({ ok: ready }, ready ? 200 : 503, { 'cache-control': 'no-store' });
  });
  return routes;
};
