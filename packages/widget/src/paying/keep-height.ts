import type { PayState } from '../state/pay-state.ts';

/** Of the shortest form that was shown in a root, in px. */
const formHeights = new WeakMap<ShadowRoot, number>();

/** A result is not shorter than the form was at its shortest: the foot stays where it was. */
export const keepHeight = (root: ShadowRoot, state: PayState, before: PayState): void => {
  const sheet = root.querySelector<HTMLElement>('.label');
  if (sheet === null || before.kind === 'loading') return;
  const { height } = sheet.getBoundingClientRect();
  const least = Math.min(formHeights.get(root) ?? Infinity, height);
  if ('form' in before) formHeights.set(root, least);
  sheet.style.minBlockSize = state.kind === 'paid' || state.kind === 'pending' ? `${least}px` : '';
};
