import { createHmac } from 'node:crypto';

/** For a payment link, by its code, or for a merchant's Payment URL, by the code in that URL. */
export type SignedFor =
  | {
      readonly link: string;
      readonly paymentUrl?: never;
      /** Together with `currency`; left out, the link's own amount stands. */
      readonly amount?: string;
      readonly currency?: string;
      /** Left out, the link's own reference stands. */
      readonly reference?: string;
    }
  | {
      readonly paymentUrl: string;
      readonly link?: never;
      readonly amount: string;
      readonly currency: string;
      readonly reference: string;
    };

export type SignPrefillInput = SignedFor & {
  /** The secret of a signing key, as it was shown when the key was made. */
  readonly key: string;
  /** The id of that key, `sgk_…`. */
  readonly kid: string;
  /** In seconds from now. */
  readonly expiresIn: number;
};

const refuse = (what: string): never => {
  throw new TypeError(`signPrefill: ${what}`);
};

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Signs what somebody is to pay, for `?signed=` of a pay page or `signed="…"` of `<artspay-pay>`. To be called on
 * a server only: whoever has the key can sign any amount. Throws a `TypeError` that says what is wrong.
 */
export const signPrefill = ({ key, kid, expiresIn, ...what }: SignPrefillInput): string => {
  const { link, paymentUrl, amount, currency, reference } = what;
  if (!/^[\w-]{43}$/.test(key)) refuse('key must be the secret of a signing key, 43 characters');
  if (!/^sgk_[0-9a-z]{26}$/.test(kid)) refuse('kid must be the id of a signing key, sgk_…');
  if (!Number.isInteger(expiresIn) || expiresIn <= 0) refuse('expiresIn must be whole seconds, more than 0');
  if ((link === undefined) === (paymentUrl === undefined)) refuse('give either link or paymentUrl');
  if ((amount === undefined) !== (currency === undefined)) refuse('amount and currency go together');
  if (paymentUrl !== undefined && (amount === undefined || reference === undefined))
    refuse('a Payment URL needs amount, currency and reference');
  if (amount !== undefined && !/^\d+(?:\.\d+)?$/.test(amount))
    refuse('amount must be a decimal string in major units, such as "120.00"');
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) refuse('currency must be a code such as "AUD"');
  if (reference?.trim() === '') refuse('reference must not be empty');
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    sub: link === undefined ? `invoice:${paymentUrl}` : `link:${link}`,
    iat: now,
    exp: now + expiresIn,
    amount,
    currency,
    reference,
  };
  const signed = `${encode({ alg: 'HS256', typ: 'JWT', kid })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
};
