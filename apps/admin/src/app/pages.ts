import { text } from '../i18n/en.ts';
import type { Route } from './router.ts';

/** Each page's code is a file of its own, fetched when its address is first opened. */
const loaders: Readonly<Record<Route['page'], () => Promise<unknown>>> = {
  links: () => import('../pages/links/links-page.ts'),
  link: () => import('../pages/link/link-page.ts'),
  payment: () => import('../pages/payment/payment-page.ts'),
  harvest: () => import('../pages/harvest/harvest-page.ts'),
  developers: () => import('../pages/developers/developers-page.ts'),
  settings: () => import('../pages/settings/settings-page.ts'),
  notifications: () => import('../pages/notifications/notifications-page.ts'),
  'sign-in': () => import('../pages/sign-in/sign-in-page.ts'),
  welcome: () => import('../pages/welcome/welcome-page.ts'),
  'not-found': () => import('../pages/not-found/not-found-page.ts'),
};

/** Resolves once the page's element is defined. */
export const loadPage = (page: Route['page']): Promise<unknown> => loaders[page]();

const titles: Readonly<Record<Route['page'], string>> = {
  links: text.links.title,
  link: text.link.title,
  payment: text.payment.title,
  harvest: text.harvest.title,
  developers: text.nav.developers,
  settings: text.nav.settings,
  notifications: text.nav.notifications,
  'sign-in': text.signIn.title,
  welcome: text.welcome.title,
  'not-found': text.notFound.title,
};

/** What the browser's tab says. */
export const documentTitle = (route: Route): string => `${titles[route.page]} · ${text.product}`;
