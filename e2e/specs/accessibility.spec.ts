import { adminScenes } from '../scenes/admin.ts';
import { brandingScenes } from '../scenes/branding.ts';
import { payPageScenes } from '../scenes/pay-page.ts';
import { receiptScenes } from '../scenes/receipt.ts';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/artspay.ts';

test.describe.configure({ timeout: 120_000 });

for (const { title, play } of [...payPageScenes, ...receiptScenes, ...brandingScenes, ...adminScenes])
  test(`${title}: accessible`, async ({ artspay, staff, page, admin }) => {
    for await (const sight of play({ artspay, staff, page, admin })) await expectAccessible(sight.page);
  });
