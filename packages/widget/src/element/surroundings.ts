import type { Surroundings } from '../frame/card-frame.ts';
import { wordsNow } from '../i18n/words.ts';

/**
 * The label's colours as the browser computed them, for the card frame. The slot carries each of them in a
 * property that it does not otherwise use.
 */
export const readSurroundings = (root: ParentNode, locale: string): Surroundings => {
  const slot = root.querySelector('.slot');
  const style = slot === null ? null : getComputedStyle(slot);
  const field = style?.columnRuleColor ?? '';
  const words = wordsNow(locale);
  return {
    locale,
    cardTitle: words?.cardFrame ?? '',
    bankTitle: words?.bankFrame ?? '',
    scheme: isDark(field) ? 'dark' : 'light',
    theme: {
      ink: style?.caretColor ?? '',
      soft: style?.color ?? '',
      line: style?.borderTopColor ?? '',
      field,
      focus: style?.outlineColor ?? '',
      attention: style?.textDecorationColor ?? '',
    },
  };
};

const isDark = (colour: string): boolean => {
  const channels = (/^rgba?\((.+)\)$/.exec(colour)?.[1] ?? '').split(/[\s,/]+/).slice(0, 3);
  return channels.length === 3 && channels.reduce((sum, channel) => sum + Number(channel), 0) < 382;
};
