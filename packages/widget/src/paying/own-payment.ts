import type { AnswerInput } from '@artspay/core/custom-field/parse-answers';
import type { Terms } from '../state/pay-state.ts';

/**
 * What this tab remembers of a payer's own payment, so that a reload neither loses nor repeats it. The key
 * is 192 random bits and stays the same for the same terms.
 */
export type OwnPayment = {
  readonly payerKey: string;
  /** What the key was made for. */
  readonly terms: Terms;
  readonly answers: readonly AnswerInput[];
  readonly payAgain: boolean;
  readonly started: { readonly id: string; readonly secret: string } | null;
  readonly cardFrameUrl: string;
};

export type OwnPaymentMemory = {
  read(): OwnPayment | null;
  write(own: OwnPayment): void;
  forget(): void;
};

/** Kept in `sessionStorage`; in memory alone where the browser refuses that. */
export const memoryOf = (key: string): OwnPaymentMemory => {
  let held: OwnPayment | null = null;
  return {
    read: () => {
      try {
        held ??= JSON.parse(sessionStorage.getItem(key) ?? 'null') as OwnPayment | null;
      } catch {
        // Storage is blocked, or holds something else: nothing is remembered.
      }
      return held;
    },
    write: (own) => {
      held = own;
      try {
        sessionStorage.setItem(key, JSON.stringify(own));
      } catch {
        // As above: this page remembers, a reload will not.
      }
    },
    forget: () => {
      held = null;
      try {
        sessionStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
};

export const newPayerKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(24))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
