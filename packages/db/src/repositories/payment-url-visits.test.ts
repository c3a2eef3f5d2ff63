import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { forgetVisits, lastVisitAt, recordVisit, troubledVisits } from '#db/repositories/payment-url-visits';
import { paymentUrlVisits } from '#db/schema/payment-url-visits';
import { inScope } from '#db/scope';
import { aScope } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';

const visit = (fingerprint: string, kind: 'READ' | 'AMBIGUOUS' | 'UNREADABLE' = 'UNREADABLE') =>
  ({ fingerprint, kind, reference: fingerprint, amountAsWritten: '1', currencyAsWritten: null }) as const;

withEachEngine((under) => {
  test('visits are those of one merchant in one mode', async () => {
    const [scope, stranger] = [await aScope(under.database), await aScope(under.database)];
    await recordVisit(under.database, scope, visit('INV-1', 'READ'));
    await recordVisit(under.database, scope, visit('INV-2'));
    expect(await lastVisitAt(under.database, scope)).toBeInstanceOf(Date);
    for (const other of [stranger, { ...scope, mode: 'live' as const }]) {
      expect(await lastVisitAt(under.database, other)).toBeNull();
      expect(await troubledVisits(under.database, other)).toEqual([]);
    }
  });

  test('of links that could be read nothing is kept but when the last was opened', async () => {
    const scope = await aScope(under.database);
    await recordVisit(under.database, scope, visit('INV-1', 'READ'));
    await recordVisit(under.database, scope, visit('INV-2', 'AMBIGUOUS'));
    const rows = await under.database.db
      .select()
      .from(paymentUrlVisits)
      .where(inScope(paymentUrlVisits, scope));
    expect(rows).toMatchObject([{ fingerprint: '', reference: null, amountAsWritten: null, times: 2 }]);
  });

  test('whoever opens how many made-up links: two hundred are kept, the newest', async () => {
    const scope = await aScope(under.database);
    await recordVisit(under.database, scope, visit('INV-0', 'READ'));
    for (let n = 1; n <= 205; n += 1) await recordVisit(under.database, scope, visit(`INV-${n}`));
    const kept = await under.database.db.$count(paymentUrlVisits, inScope(paymentUrlVisits, scope));
    expect(kept).toBe(201);
    expect(await lastVisitAt(under.database, scope)).toBeInstanceOf(Date);
    const told = (await troubledVisits(under.database, scope)).map(({ reference }) =>
      Number(reference?.slice(4)),
    );
    expect(told).toHaveLength(50);
    // Several can fall into one millisecond.
    expect(Math.min(...told)).toBeGreaterThan(205 - 60);
  });

  test('what a damaged link said is forgotten thirty days after its last visit, that there was one is not', async () => {
    const scope = await aScope(under.database);
    const ago = async (days: number) =>
      under.database.db
        .update(paymentUrlVisits)
        .set({ lastAt: sql`clock_timestamp() - make_interval(days => ${days})` })
        .where(inScope(paymentUrlVisits, scope));
    await recordVisit(under.database, scope, visit('INV-1'));
    await recordVisit(under.database, scope, visit('INV-1', 'READ'));
    await ago(29);
    await forgetVisits(under.database);
    expect(await troubledVisits(under.database, scope)).toHaveLength(1);
    await ago(30);
    await recordVisit(under.database, scope, visit('INV-2'));
    await forgetVisits(under.database);
    expect((await troubledVisits(under.database, scope)).map(({ reference }) => reference)).toEqual([
      'INV-2',
    ]);
    expect(await lastVisitAt(under.database, scope)).toBeInstanceOf(Date);
  });
});
