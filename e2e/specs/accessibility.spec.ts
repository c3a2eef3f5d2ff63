import { adminScenes } from '../scenes/admin.ts';
import { payPageScenes } from '../scenes/pay-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/artspay.ts';

test.describe.configure({ timeout: 120_000 });

for (const { title, play } of [...payPageScenes, ...adminScenes])
  test(`${title}: accessible`, async ({ artspay, staff, page, admin }) => {
    for await (const sight of play({ artspay, staff, page, admin })) await expectAccessible(sight.page);
  });
