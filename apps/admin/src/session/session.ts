import { fail, ok, type Result } from '@artspay/core/result';
import { send, type SendFailure } from '../api/send.ts';
import { ViewerDocument, type ViewerQuery } from '../generated/graphql.ts';

export type Viewer = ViewerQuery['viewer'];

export type SessionState =
  | { readonly kind: 'checking' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'failed'; readonly failure: SendFailure }
  /** `expired`: the server asked for a new sign-in while somebody was at work; the page stays as it is. */
  | { readonly kind: 'signed-in'; readonly viewer: Viewer; readonly expired: boolean };

type Refusal =
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly message: string;
      readonly field: string | null;
    }
  | { readonly kind: 'unreachable' };

const readRefusal = async (response: Response): Promise<Refusal> => {
  const body: unknown = await response.json().catch(() => null);
  const read = (name: string): unknown =>
    typeof body === 'object' && body !== null && name in body ? Reflect.get(body, name) : undefined;
  const message = read('message');
  const path = read('path');
  const last: unknown = Array.isArray(path) ? path.at(-1) : read('field');
  return {
    kind: 'refused',
    status: response.status,
    message: typeof message === 'string' ? message : '',
    field: typeof last === 'string' ? last : null,
  };
};

const post = async (path: string, body: unknown): Promise<Result<null, Refusal>> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? ok(null) : fail(await readRefusal(response));
  } catch {
    // `fetch` rejects only when no answer arrived.
    return fail({ kind: 'unreachable' });
  }
};

/** Who is signed in. Dispatches `change`; one instance per page. */
class Session extends EventTarget {
  state: SessionState = { kind: 'checking' };
  #renewal: PromiseWithResolvers<null> | null = null;

  #become(state: SessionState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }

  /** Asks the server who is signed in. */
  async load(): Promise<void> {
    const answer = await send(ViewerDocument, {});
    if (answer.ok) this.#become({ kind: 'signed-in', viewer: answer.value.viewer, expired: false });
    else if (answer.error === 'unauthenticated') this.#become({ kind: 'signed-out' });
    else this.#become({ kind: 'failed', failure: answer.error });
  }

  async #enter(entered: Result<null, Refusal>): Promise<Result<null, Refusal>> {
    if (!entered.ok) return entered;
    await this.load();
    if (this.state.kind === 'signed-in') {
      this.#renewal?.resolve(null);
      this.#renewal = null;
    }
    return entered;
  }

  async signIn(email: string, password: string): Promise<Result<null, Refusal>> {
    return this.#enter(await post('/auth/sign-in/email', { email, password }));
  }

  async claimOwner(claim: {
    readonly token: string;
    readonly name: string;
    readonly email: string;
    readonly password: string;
  }): Promise<Result<null, Refusal>> {
    return this.#enter(await post('/auth/claim-owner', claim));
  }

  async signOut(): Promise<Result<null, Refusal>> {
    const left = await post('/auth/sign-out', {});
    if (left.ok) this.#become({ kind: 'signed-out' });
    return left;
  }

  /** Settles once somebody has signed in again. Called when the server no longer knows the session. */
  renewed(): Promise<null> {
    this.#renewal ??= Promise.withResolvers<null>();
    if (this.state.kind === 'signed-in' && !this.state.expired)
      this.#become({ ...this.state, expired: true });
    return this.#renewal.promise;
  }
}

export const session = new Session();
