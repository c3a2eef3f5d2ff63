import { adminScenes } from '../scenes/admin.ts';
import { brandingScenes } from '../scenes/branding.ts';
import { payPageScenes } from '../scenes/pay-page.ts';
import { receiptScenes } from '../scenes/receipt.ts';
import { looks, takeLook } from '../scenes/scene.ts';
import { test } from '../support/artspay.ts';

for (const { title, play } of [...payPageScenes, ...receiptScenes, ...brandingScenes, ...adminScenes])
  test(title, async ({ artspay, staff, page, admin }) => {
    for await (const sight of play({ artspay, staff, page, admin }))
      for (const look of looks) {
        await takeLook(sight.page, look);
        await sight.page.screenshot({
          path: `pictures/taken/${sight.name}.${look.size}.${look.colorScheme}.png`,
          // A dialog belongs to the window, not to the page behind it.
          fullPage: (await sight.page.locator('dialog[open]').count()) === 0,
        });
      }
  });
