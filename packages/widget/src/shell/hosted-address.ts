import type { Wish } from '../element/wish.ts';

/** Our own page about the same, in a language. */
export const hostedAddress = ({ base, request }: Wish, lang: string): string => {
  const url = new URL(
    request.kind === 'link'
      ? `/pay/${encodeURIComponent(request.code)}`
      : `/invoice/${encodeURIComponent(request.merchantCode)}`,
    base,
  );
  for (const [name, value] of Object.entries(request))
    if (typeof value === 'string' && !/^kind$|code$/i.test(name)) url.searchParams.set(name, value);
  url.searchParams.set('lang', lang);
  return url.href;
};
