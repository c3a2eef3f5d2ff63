import { expect, test, vi } from 'vitest';
import { startNightly } from '#db/jobs/nightly';
import { startQueues } from '#db/jobs/queues';
import { withEachEngine } from '#db/testing/with-each-engine';

withEachEngine((under) => {
  test('nightly work is scheduled once for all processes, and runs when its job is made', async () => {
    await startQueues(under.database, (error) => {
      throw error;
    });
    const work = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('not tonight'));
    const onFailure = vi.fn<(error: unknown) => void>();
    const nightly = { name: 'reconcile', at: { hour: 3, minute: 17 }, work, onFailure } as const;
    const { stop } = await startNightly(under.database, nightly);
    const again = await startNightly(under.database, nightly);
    const { boss } = under.database;
    expect(await boss.getSchedules('reconcile')).toEqual([
      expect.objectContaining({ cron: '17 3 * * *', timezone: 'UTC' }),
    ]);

    await boss.send('reconcile', null, {});
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledWith(new Error('not tonight')), 20_000);
    await stop();
    await again.stop();
  });
});
