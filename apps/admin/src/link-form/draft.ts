import { fail, ok, type Result } from '@artspay/core/result';
import { text } from '../i18n/en.ts';
import { readTypedAmount } from '../money/read-typed-amount.ts';

/** What stands in the inputs, exactly as typed. */
export type Draft = {
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
  readonly description: string;
  readonly payerMayEdit: boolean;
};

export type DraftField = 'amount' | 'currency' | 'reference' | 'description';

/** Why a field cannot be taken; `choices` are the readings to choose from, as decimal strings. */
export type Problem = { readonly message: string; readonly choices?: readonly string[] };
export type Problems = { readonly [Field in DraftField]?: Problem } & { readonly form?: Problem };

export type DraftInput = {
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly reference: string;
  readonly description: string | null;
  readonly payerMayEdit: boolean;
};

const amountProblem = (typed: string, currency: string): Result<string, Problem> => {
  const reading = readTypedAmount(typed, currency);
  if (reading.kind === 'read') return ok(reading.amount);
  if (reading.kind === 'ambiguous') return fail({ message: text.amount.ambiguous, choices: reading.choices });
  return fail({
    message:
      reading.why === 'too_many_decimals'
        ? text.amount.too_many_decimals(currency)
        : text.amount[reading.why],
  });
};

/** Reads what was typed into what the API takes, or says at which field it cannot. */
export const readDraft = (draft: Draft): Result<DraftInput, Problems> => {
  const amount = amountProblem(draft.amount, draft.currency);
  const reference = draft.reference.trim();
  if (amount.ok && reference !== '')
    return ok({
      amount: { amount: amount.value, currency: draft.currency },
      reference,
      description: draft.description.trim() === '' ? null : draft.description.trim(),
      payerMayEdit: draft.payerMayEdit,
    });
  return fail({
    ...(amount.ok ? {} : { amount: amount.error }),
    ...(reference === '' ? { reference: { message: text.reference.empty } } : {}),
  });
};

const fields: readonly DraftField[] = ['amount', 'currency', 'reference', 'description'];

/** Puts a refusal of the server at the field that its path names, else above the form. */
export const serverProblem = (path: readonly string[], message: string): Problems => {
  const field = path.toReversed().flatMap((step) => fields.filter((known) => known === step))[0];
  return field === undefined ? { form: { message } } : { [field]: { message } };
};
