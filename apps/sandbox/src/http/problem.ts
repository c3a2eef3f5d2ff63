/** An expected failure of a request: what the caller is told, and with which status. */
export type Problem = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422;
  /** For programs. */
  readonly code: string;
  /** For people. Never repeats what was sent: it may hold a card number. */
  readonly message: string;
};

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

export const refuse = (status: Problem['status'], code: string, message: string): Outcome<never> => ({
  ok: false,
  problem: { status, code, message },
});
