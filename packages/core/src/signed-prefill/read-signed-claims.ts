import type { Currency } from '#core/money/currency';
import { type Money, parseAmount } from '#core/money/money';
import { fail, ok, type Result } from '#core/result';
import type { SignatureFailure, SignedSubject, SignedTerms } from '#core/signed-prefill/signed-terms';
import type { PlainText } from '#core/text/plain-text';
import { parseReference } from '#core/text/reference';

type Expected = { readonly subject: SignedSubject; readonly currency: Currency; readonly now: Date };
type Claims = Readonly<Record<string, unknown>>;

/** A claim that is not one of these is refused: a misspelt `amuont` must not leave the amount unlocked. */
const known: ReadonlySet<string> = new Set(['sub', 'exp', 'iat', 'amount', 'currency', 'reference']);

const isClaims = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The one door for what a verified token says. For a link, amount (with its currency) and reference can each be
 * signed or left to the link; for a Payment URL, which asks for nothing by itself, all of them are signed.
 */
export const readSignedClaims = (
  claims: unknown,
  { subject, currency, now }: Expected,
): Result<SignedTerms, SignatureFailure> => {
  if (!isClaims(claims) || !Object.keys(claims).every((name) => known.has(name)))
    return fail('signature_malformed');
  const { sub, exp } = claims;
  if (typeof sub !== 'string' || typeof exp !== 'number' || !Number.isFinite(exp))
    return fail('signature_malformed');
  if (sub !== subject) return fail('signature_foreign');
  if (now.getTime() >= exp * 1_000) return fail('signature_expired');

  const amount = amountIn(claims, currency);
  const reference = referenceIn(claims);
  if (!amount.ok) return amount;
  if (!reference.ok) return reference;
  if (subject.startsWith('invoice:') && (amount.value === null || reference.value === null))
    return fail('signature_malformed');
  return ok({ amount: amount.value, reference: reference.value });
};

/** `null`: not signed. An amount without its currency, or in another than the payable's, is refused. */
const amountIn = (
  { amount, currency }: Claims,
  expected: Currency,
): Result<Money | null, 'signature_malformed'> => {
  if (amount === undefined && currency === undefined) return ok(null);
  if (typeof amount !== 'string' || currency !== expected) return fail('signature_malformed');
  const parsed = parseAmount(amount, expected);
  return parsed.ok ? parsed : fail('signature_malformed');
};

const referenceIn = ({ reference }: Claims): Result<PlainText | null, 'signature_malformed'> => {
  if (reference === undefined) return ok(null);
  const parsed = typeof reference === 'string' ? parseReference(reference) : null;
  return parsed?.ok ? parsed : fail('signature_malformed');
};
