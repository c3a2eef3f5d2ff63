import { afterEach, expect, vi } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import type { FakeControls } from '../dev/fake-api.ts';
import type { Scenario } from '../dev/fake-store.ts';
import '../src/app/artspay-admin.ts';
import { session } from '../src/session/session.ts';

/** Steers the fake merchant API and answers what it says. */
export const fake = async <Name extends keyof FakeControls>(
  name: Name,
  body: FakeControls[Name],
): Promise<unknown> => {
  const response = await fetch(`/fake/${name}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`the fake refused ${name}`);
  return response.json();
};

/** Opens an address of the admin as a browser would that has just loaded it. */
export const openAdmin = async (
  path: string,
  { scenario = 'gallery', signedIn = true }: { scenario?: Scenario; signedIn?: boolean } = {},
): Promise<void> => {
  await fake('reset', { scenario, signedIn });
  localStorage.clear();
  session.state = { kind: 'checking' };
  session.dispatchEvent(new Event('change'));
  history.pushState(null, '', path);
  document.body.replaceChildren(document.createElement('artspay-admin'));
};

afterEach(() => document.body.replaceChildren());

/** Finds an element of the admin by its name, through every shadow root. */
const find = (root: ParentNode, name: string): Element | undefined =>
  root.querySelector(name) ??
  [...root.querySelectorAll('*')]
    .flatMap((element) => (element.shadowRoot === null ? [] : [find(element.shadowRoot, name)]))
    .find((found) => found !== undefined);

/**
 * What one of our elements shows, once it is there. A dialog's content is looked up like this, because it is
 * slotted into the `<dialog>` and thus not inside of it for a locator.
 */
export const within = async (name: keyof HTMLElementTagNameMap): Promise<Locator> =>
  page.elementLocator(
    await vi.waitFor(() => {
      const found = find(document, name);
      if (found === undefined) throw new Error(`there is no ${name}`);
      return found;
    }),
  );

/** The dialog of that name, while it is open. */
export const dialog = (name: string): Locator => page.getByRole('dialog', { name });

/** Waits until the focus is there, through every shadow root: `toHaveFocus` knows only the document's. */
export const expectFocus = async (locator: Locator): Promise<void> => {
  await expect.poll(() => locator.element().matches(':focus')).toBe(true);
};
