import type { Money } from '#core/money/money';
import type { PlainText } from '#core/text/plain-text';

/** What an integrator's server signed. What is `null` was not signed, and stays as the payable has it. */
export type SignedTerms = { readonly amount: Money | null; readonly reference: PlainText | null };

/** What a signature is for: one link, or one merchant's Payment URL, by its code. */
export type SignedSubject = `link:${string}` | `invoice:${string}`;

export type SignatureFailure =
  /** Text or signature are not what was signed, or it is signed by another algorithm. */
  | 'signature_changed'
  | 'signature_expired'
  /** Signed for another link or another Payment URL. */
  | 'signature_foreign'
  /** Signed, but what it says is not a prefill: the integrator's mistake. */
  | 'signature_malformed'
  /** By a key that this merchant does not have in this mode, or has revoked. */
  | 'signature_key_unknown'
  /** There is none, and the link or Payment URL takes nothing else. */
  | 'signature_required';
