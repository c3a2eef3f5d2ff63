import type { Page } from 'playwright';
import type { Scenario } from './fake-store.ts';

/** One picture: where to go, and what to do there before it is taken. */
export type Shot = {
  readonly name: string;
  readonly path: string;
  readonly scenario?: Scenario;
  readonly signedIn?: boolean;
  readonly linkOrigin?: string;
  readonly act?: (page: Page) => Promise<void>;
};

export const openLink = (reference: string) => async (page: Page) => {
  await page.getByRole('link', { name: reference, exact: true }).click();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await page.locator('.timeline').waitFor();
};
