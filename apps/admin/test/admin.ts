import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
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
  history.pushState(null, '', path);
  document.body.replaceChildren(document.createElement('artspay-admin'));
};

afterEach(() => document.body.replaceChildren());

/** The dialog that is open now, by its name. */
export const dialog = (name: string) => page.getByRole('dialog', { name });
