import type { Page } from '@playwright/test';

/** Everything that a browser complained about: errors on the console, uncaught ones, and breaches of a policy. */
export const complaintsOf = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
};

/** Breaches of a policy that are told to no console reach it by this. Call before the page is opened. */
export const tellViolations = (page: Page): Promise<unknown> =>
  page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      // oxlint-disable-next-line no-console -- the console is how it leaves the page.
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );

/** Addresses that the page and its frames asked for, as they are asked for. */
export const requestsOf = (page: Page): readonly string[] => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return urls;
};
