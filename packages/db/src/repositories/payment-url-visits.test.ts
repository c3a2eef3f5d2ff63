import { expect, test } from 'vitest';
import { lastVisitAt, recordVisit, troubledVisits } from '#db/repositories/payment-url-visits';
import { paymentUrlVisits } from '#db/schema/payment-url-visits';
import { inScope } from '#db/scope';
import { aScope } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';

const visit = (fingerprint: string) =>
  ({ fingerprint, kind: 'UNREADABLE', reference: fingerprint, amountAsWritten: '1' }) as const;

withEachEngine((under) => {
  test('visits are those of one merchant in one mode', async () => {
    const [scope, stranger] = [await aScope(under.database), await aScope(under.database)];
    await recordVisit(under.database, scope, visit('INV-1'));
    expect(await lastVisitAt(under.database, scope)).toBeInstanceOf(Date);
    for (const other of [stranger, { ...scope, mode: 'live' as const }]) {
      expect(await lastVisitAt(under.database, other)).toBeNull();
      expect(await troubledVisits(under.database, other)).toEqual([]);
    }
  });

  test('whoever opens how many made-up links: two hundred are kept, the newest', async () => {
    const scope = await aScope(under.database);
    for (let n = 1; n <= 205; n += 1) await recordVisit(under.database, scope, visit(`INV-${n}`));
    const kept = await under.database.db.$count(paymentUrlVisits, inScope(paymentUrlVisits, scope));
    expect(kept).toBe(200);
    const told = (await troubledVisits(under.database, scope)).map(({ reference }) =>
      Number(reference?.slice(4)),
    );
    expect(told).toHaveLength(50);
    // Several can fall into one millisecond.
    expect(Math.min(...told)).toBeGreaterThan(205 - 60);
  });
});
