import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Frame, Page } from 'playwright';

type Context = { readonly page: Page; readonly context: BrowserContext };

/** Frames of other origins are out of a test's reach; Playwright types there for it. */
const frameAt = async (page: Page, path: string): Promise<Frame> => {
  for (;;) {
    const frame = page
      .frames()
      .find((candidate) => new URL(candidate.url(), 'http://x').pathname.startsWith(path));
    if (frame !== undefined) return frame;
    await page.waitForTimeout(20);
  }
};

const typeCard = async ({ page }: Context, number: string, cvc = '123'): Promise<void> => {
  const frame = await frameAt(page, '/card-frame');
  await frame.fill('#number', number);
  await frame.fill('#expiry', '12 / 34');
  await frame.fill('#cvc', cvc);
};

const typedCard = async ({ page }: Context): Promise<readonly string[]> => {
  const frame = await frameAt(page, '/card-frame');
  return Promise.all(['#number', '#expiry', '#cvc'].map((field) => frame.inputValue(field)));
};

const pressEnterInCard = async ({ page }: Context): Promise<void> => {
  await (await frameAt(page, '/card-frame')).press('#cvc', 'Enter');
};

const focusedInCard = async ({ page }: Context): Promise<string> =>
  (await frameAt(page, '/card-frame')).evaluate(() => document.activeElement?.id ?? '');

const cardScheme = async ({ page }: Context): Promise<string | undefined> =>
  (await frameAt(page, '/card-frame')).evaluate(() => document.documentElement.dataset['scheme']);

const answerBank = async ({ page }: Context, answer: 'yes' | 'no'): Promise<void> => {
  await (await frameAt(page, '/3ds/')).click(`#${answer}`);
};

/** What axe finds on a page of its own, one line each, and whether it can be read without scrolling sideways. */
const inspectPage = async (
  { context, page: tests }: Context,
  address: string,
  scheme: 'light' | 'dark',
): Promise<readonly string[]> => {
  const page = await context.newPage();
  try {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(new URL(address, tests.url()).href);
    await page.locator('.label').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    return widest > 320 ? [...found, `${widest} px wide`] : found;
  } finally {
    await page.close();
  }
};

/** What tests ask of Playwright, beyond what a page can do to itself. */
export const frameCommands = {
  typeCard,
  typedCard,
  pressEnterInCard,
  focusedInCard,
  cardScheme,
  answerBank,
  inspectPage,
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    typeCard(number: string, cvc?: string): Promise<void>;
    typedCard(): Promise<readonly string[]>;
    pressEnterInCard(): Promise<void>;
    focusedInCard(): Promise<string>;
    cardScheme(): Promise<string | undefined>;
    answerBank(answer: 'yes' | 'no'): Promise<void>;
    inspectPage(address: string, scheme: 'light' | 'dark'): Promise<readonly string[]>;
  }
}
