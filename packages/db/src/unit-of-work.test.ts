import { fail, ok } from '@artspay/core/result';
import { expect, test } from 'vitest';
import { openUnitOfWork } from '#db/unit-of-work';
import { aLink, aScope } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';

withEachEngine((under) => {
  test('what an ok transaction wrote stands, what a failed one wrote does not', async () => {
    const unitOfWork = openUnitOfWork(under.database);
    const scope = await aScope(under.database);
    const [kept, undone] = [aLink(), aLink()];
    await unitOfWork.transaction(scope, async ({ payables }) => ok(await payables.insertLink(kept)));
    const failed = await unitOfWork.transaction(scope, async ({ payables }) => {
      await payables.insertLink(undone);
      return fail('no');
    });
    expect(failed).toEqual({ ok: false, error: 'no' });
    await unitOfWork.transaction(scope, async ({ payables }) => {
      expect(await payables.findOptionalById(kept.id)).toEqual(kept);
      expect(await payables.findOptionalById(undone.id)).toBeNull();
      return ok(undefined);
    });
  });
});
