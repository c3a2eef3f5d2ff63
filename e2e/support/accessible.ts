import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { looks, takeLook } from '../scenes/scene.ts';

/** Rules that judge by what axe cannot see. */
const blindRules = async (page: Page): Promise<string[]> => [
  // The search fields of a list have labels for ears; placeholder, icon and value are for eyes.
  'label-title-only',
  // A modal dialog lies above everything that is fixed.
  ...((await page.getByRole('dialog').count()) === 0 ? [] : ['target-size']),
];

/** No finding of axe, and nothing wider than the window, in light and dark, on a desk and on a phone. */
export const expectAccessible = async (page: Page): Promise<void> => {
  for (const look of looks) {
    await takeLook(page, look);
    const axe = new AxeBuilder({ page }).disableRules(await blindRules(page));
    // Only colours differ between light and dark.
    const { violations } = await (
      look.colorScheme === 'dark' ? axe.withRules('color-contrast') : axe
    ).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect({ look, found }).toEqual({ look, found: [] });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      look.viewport.width,
    );
  }
};
