import type { Page } from '@playwright/test';
import type { ArtsPay } from '../support/artspay.ts';
import type { Staff } from '../support/staff.ts';

/** What a scene is played with. */
export type Stage = {
  readonly artspay: ArtsPay;
  readonly staff: Staff;
  /** A browser in which nobody is signed in. */
  readonly page: Page;
  /** A browser in which the owner is signed in. */
  readonly admin: Page;
};

/** A state of a page, reached and ready to be looked at. */
export type Sight = { readonly name: string; readonly page: Page };

/** States of pages that are reached one after another. Each is a sight, judged by axe and by eye. */
export type Scene = {
  readonly title: string;
  readonly play: (stage: Stage) => AsyncGenerator<Sight, void, void>;
};

/** In which every sight is looked at: on a desk and on a phone, in light and in dark. */
export const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (
    [
      ['wide', { width: 1280, height: 800 }],
      ['phone', { width: 360, height: 740 }],
    ] as const
  ).map(([size, viewport]) => ({ colorScheme, size, viewport })),
);

export type Look = (typeof looks)[number];

export const takeLook = async (page: Page, { colorScheme, viewport }: Look): Promise<void> => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize(viewport);
};
