import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import spriteUrl from './icons.svg';

/**
 * Gives Web Awesome our drawings for both of its libraries. Its own are fetched from a CDN and from `data:`
 * addresses, neither of which the admin's content security policy lets through.
 */
export const registerIcons = (): void => {
  for (const library of ['default', 'system'])
    registerIconLibrary(library, {
      resolver: (name) => `${spriteUrl}#${name}`,
      spriteSheet: true,
      // Without one, an icon is 300 pixels wide and lies, unseen, over what stands beside it.
      mutator: (svg) => svg.setAttribute('viewBox', '0 0 24 24'),
    });
};
