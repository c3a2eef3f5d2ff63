import type { FieldName, TypedCard } from '../card/check-card.ts';
import { digitsOf } from '../card/card-number.ts';
import { parseExpiry } from '../card/expiry.ts';
import type { WordKey } from '../words/words.ts';

export type CardToken = { readonly token: string; readonly brand: string; readonly lastFour: string };

export type SendOutcome =
  | { readonly ok: true; readonly value: CardToken }
  | { readonly ok: false; readonly field: FieldName; readonly key: WordKey };

const refusals: Readonly<Record<string, { readonly field: FieldName; readonly key: WordKey }>> = {
  number_invalid: { field: 'number', key: 'numberWrong' },
  card_expired: { field: 'expiry', key: 'expiryPast' },
  expiry_invalid: { field: 'expiry', key: 'expiryWrong' },
  cvc_invalid: { field: 'cvc', key: 'cvcWrong' },
};

type Answer = {
  readonly token?: unknown;
  readonly brand?: unknown;
  readonly last_four?: unknown;
  readonly error?: { readonly code?: unknown };
};

const readAnswer = (answer: Answer): SendOutcome => {
  const { token, brand, last_four: lastFour } = answer;
  if (typeof token === 'string' && typeof brand === 'string' && typeof lastFour === 'string') {
    return { ok: true, value: { token, brand, lastFour } };
  }
  const refusal = refusals[String(answer.error?.code)];
  return { ok: false, ...(refusal ?? { field: 'number', key: 'tokenFailed' }) };
};

/** Changes a checked card for a token, at the origin that this page came from. */
export const sendCard = async (key: string, typed: TypedCard): Promise<SendOutcome> => {
  const expiry = parseExpiry(typed.expiry);
  try {
    const response = await fetch('/v1/tokens', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        key,
        number: digitsOf(typed.number),
        expiry_month: expiry?.month,
        expiry_year: expiry?.year,
        cvc: typed.cvc,
      }),
    });
    return readAnswer((await response.json()) as Answer);
  } catch {
    // No network, or no JSON: the payer is told, and may try again.
    return { ok: false, field: 'number', key: 'tokenFailed' };
  }
};
