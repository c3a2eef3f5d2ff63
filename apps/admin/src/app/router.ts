/** The admin's own addresses. `query` is what follows the question mark. */
export type Route =
  | { readonly page: 'links'; readonly query: string }
  | { readonly page: 'link'; readonly id: string }
  | { readonly page: 'payment'; readonly id: string }
  | { readonly page: 'harvest' }
  | { readonly page: 'developers' }
  | { readonly page: 'settings' }
  | { readonly page: 'notifications' }
  | { readonly page: 'sign-in'; readonly returnTo: string }
  | { readonly page: 'welcome'; readonly token: string }
  | { readonly page: 'not-found' };

export const paths = {
  links: '/admin/links',
  link: (id: string) => `/admin/links/${encodeURIComponent(id)}`,
  payment: (id: string) => `/admin/payments/${encodeURIComponent(id)}`,
  harvest: '/admin/harvest',
  developers: '/admin/developers',
  settings: '/admin/settings',
  notifications: '/admin/settings/notifications',
  signIn: '/admin/sign-in',
} as const;

/** Only addresses of the admin: a link must not be able to send who signs in somewhere else. */
const safeReturn = (wanted: string | null): string =>
  wanted !== null && wanted.startsWith('/admin/') && !wanted.startsWith(paths.signIn) ? wanted : paths.links;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not valid percent-encoding: then it is no id of ours, and the page says that there is none.
    return text;
  }
};

/** Which page an address names. */
export const readRoute = ({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): Route => {
  const path = pathname.replace(/^\/admin\/?/, '').replace(/\/$/, '');
  if (path === '' || path === 'links') return { page: 'links', query: search };
  if (path === 'harvest') return { page: 'harvest' };
  if (path === 'developers') return { page: 'developers' };
  if (path === 'settings') return { page: 'settings' };
  if (path === 'settings/notifications') return { page: 'notifications' };
  if (path === 'sign-in')
    return { page: 'sign-in', returnTo: safeReturn(new URLSearchParams(search).get('return')) };
  if (path === 'welcome') return { page: 'welcome', token: decode(hash.slice(1)) };
  const [, section, id] = /^(links|payments)\/([^/]+)$/.exec(path) ?? [];
  if (id === undefined) return { page: 'not-found' };
  return { page: section === 'links' ? 'link' : 'payment', id: decode(id) };
};

/** Where the sign-in page leads back to the address that is open now. */
export const signInPath = (): string => {
  const here = `${location.pathname}${location.search}`;
  const target = safeReturn(here);
  return target === paths.links && !here.startsWith(paths.links)
    ? paths.signIn
    : `${paths.signIn}?return=${encodeURIComponent(target)}`;
};

/** Tells of every change of address, by us or by the browser's buttons. */
export const addressChanges = new EventTarget();
const changed = (): boolean => addressChanges.dispatchEvent(new Event('change'));
addEventListener('popstate', changed);

const scrollOf = (state: unknown): number => {
  const y: unknown = typeof state === 'object' && state !== null && 'scrollY' in state ? state.scrollY : 0;
  return typeof y === 'number' ? y : 0;
};

/** How far the entry of the history that is open now was scrolled when it was left. */
export const rememberedScroll = (): number => scrollOf(history.state);

/** Goes to an address of the admin. `replace` leaves no trace for the back button. */
export const navigate = (to: string, how: 'push' | 'replace' = 'push'): void => {
  if (how === 'replace') history.replaceState(null, '', to);
  else {
    history.replaceState({ scrollY }, '');
    history.pushState(null, '', to);
  }
  changed();
};

/** Follows plain clicks on the admin's own links without loading the page again. */
export const followLinks = (event: MouseEvent): void => {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const anchor = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (anchor === undefined || anchor.target !== '' || anchor.origin !== location.origin) return;
  if (!anchor.pathname.startsWith('/admin/')) return;
  event.preventDefault();
  navigate(`${anchor.pathname}${anchor.search}`);
};
