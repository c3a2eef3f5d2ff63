import { fail, ok, type Result } from '@artspay/core/result';
import type { LinkFactsFragment, PayerMayEdit, PaymentLinkCreateInput } from '../generated/graphql.ts';
import { text } from '../i18n/en.ts';
import { type Problem, readTypedAmount } from '../money/read-typed-amount.ts';
import {
  type AskedDraft,
  askedDrafts,
  type AskedField,
  askedFieldAt,
  askedInput,
  askedProblems,
} from './asked-draft.ts';

/** How often a link can be paid, as it is chosen. */
export type Uses = 'once' | 'times' | 'unlimited';

/** What stands in the inputs, exactly as typed. */
export type Draft = {
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
  readonly description: string;
  readonly mayEdit: PayerMayEdit;
  readonly payerDecides: boolean;
  readonly minimum: string;
  readonly maximum: string;
  /** One for each field; empty ones say nothing. */
  readonly suggested: readonly string[];
  /** What the payer is asked besides. */
  readonly asked: readonly AskedDraft[];
  readonly uses: Uses;
  readonly times: string;
  /** As an input of date and time has it: `2026-12-24T17:00`. */
  readonly until: string;
  /** What was typed of it is not a date and time yet. */
  readonly untilIncomplete: boolean;
  readonly zone: string;
  readonly signatureRequired: boolean;
};

export const emptyDraft = (currency: string, zone: string): Draft => ({
  amount: '',
  currency,
  reference: '',
  description: '',
  mayEdit: 'NOTHING',
  payerDecides: false,
  minimum: '',
  maximum: '',
  suggested: [],
  asked: [],
  uses: 'once',
  times: '',
  until: '',
  untilIncomplete: false,
  zone,
  signatureRequired: false,
});

export const draftOf = (link: LinkFactsFragment, zone: string): Draft => ({
  amount: link.amount?.amount ?? '',
  currency: link.currency,
  reference: link.reference,
  description: link.description ?? '',
  mayEdit: link.payerMayEdit,
  payerDecides: link.amount === null,
  minimum: link.minimumAmount?.amount ?? '',
  maximum: link.maximumAmount?.amount ?? '',
  suggested: link.suggestedAmounts.map(({ amount }) => amount),
  asked: askedDrafts(link),
  uses: link.useLimit === null ? 'unlimited' : link.useLimit === 1 ? 'once' : 'times',
  times: link.useLimit === null || link.useLimit === 1 ? '' : String(link.useLimit),
  until: link.expiry?.dateTime ?? '',
  untilIncomplete: false,
  zone: link.expiry?.timeZone ?? zone,
  signatureRequired: link.signatureRequired,
});

export const mayEditAmount = ({ mayEdit, payerDecides }: Draft): boolean =>
  payerDecides || mayEdit === 'AMOUNT' || mayEdit === 'BOTH';

/** Whether something is chosen that stands in the options. */
export const hasOptions = (draft: Draft): boolean =>
  draft.payerDecides ||
  draft.mayEdit === 'AMOUNT' ||
  draft.mayEdit === 'REFERENCE' ||
  draft.minimum !== '' ||
  draft.maximum !== '' ||
  draft.suggested.some((typed) => typed !== '') ||
  draft.asked.length > 0 ||
  draft.uses !== 'once' ||
  draft.until !== '' ||
  draft.signatureRequired;

/** Fields by name; a suggested amount is `suggested0` to `suggested5`. */
export type DraftField =
  | 'amount'
  | 'currency'
  | 'reference'
  | 'description'
  | OptionField
  | AskedField
  | LimitField;
export type OptionField = 'minimum' | 'maximum' | `suggested${number}`;
export type LimitField = 'times' | 'until' | 'zone';

export type Problems = { readonly [Field in DraftField]?: Problem } & { readonly form?: Problem };

/** Whether one of them stands in the folded part. */
export const concernsOptions = (problems: Problems): boolean =>
  Object.keys(problems).some((field) => /^(?:minimum|maximum|suggested|asked|times|until|zone)/.test(field));

type LimitsInput = Pick<Required<PaymentLinkCreateInput>, 'useLimit' | 'expiry' | 'signatureRequired'>;
type TermsInput = Omit<PaymentLinkCreateInput, keyof LimitsInput | 'idempotencyKey'>;
export type DraftInput = TermsInput & LimitsInput;

/** Gathers what was read, and what could not be at its field. */
class Reader {
  readonly problems: { [Field in DraftField]?: Problem } = {};

  take<Value>(field: DraftField, read: Result<Value, Problem>, otherwise: Value): Value {
    if (read.ok) return read.value;
    this.problems[field] = read.error;
    return otherwise;
  }

  result<Value>(value: Value): Result<Value, Problems> {
    return Object.keys(this.problems).length === 0 ? ok(value) : fail(this.problems);
  }
}

const readOptional = (typed: string, currency: string): Result<string | null, Problem> =>
  typed.trim() === '' ? ok(null) : readTypedAmount(typed, currency);

const readTimes = ({ uses, times }: Draft): Result<number | null, Problem> => {
  if (uses !== 'times') return ok(uses === 'once' ? 1 : null);
  const digits = times.trim().replaceAll(/[\s,.'’](?=\d{3}\b)/g, '');
  return /^\d{1,6}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= 100_000
    ? ok(Number(digits))
    : fail({ message: text.options.problems.times });
};

const readUntil = ({ until, untilIncomplete, zone }: Draft): Result<LimitsInput['expiry'], Problem> => {
  if (untilIncomplete) return fail({ message: text.options.problems.until });
  return ok(until === '' ? null : { dateTime: until, timeZone: zone });
};

/** How often, how long and by whose word alone: all that may change once a link was paid. */
export const readLimits = (draft: Draft, reader = new Reader()): Result<LimitsInput, Problems> => {
  const useLimit = reader.take('times', readTimes(draft), 1);
  const expiry = reader.take('until', readUntil(draft), null);
  return reader.result({ useLimit, expiry, signatureRequired: draft.signatureRequired });
};

/** Reads what was typed into what the API takes, or says at each field that it cannot. */
export const readDraft = (draft: Draft): Result<DraftInput, Problems> => {
  const { currency } = draft;
  const reader = new Reader();
  const reference = draft.reference.trim();
  if (reference === '') reader.problems.reference = { message: text.reference.empty };
  const amount = draft.payerDecides
    ? null
    : reader.take('amount', readTypedAmount(draft.amount, currency), '');
  const chooses = mayEditAmount(draft);
  const limit = (field: 'minimum' | 'maximum') =>
    chooses ? reader.take(field, readOptional(draft[field], currency), null) : null;
  const [minimumAmount, maximumAmount] = [limit('minimum'), limit('maximum')];
  const suggestedAmounts = (chooses ? draft.suggested : []).flatMap(
    (typed, index) => reader.take(`suggested${index}`, readOptional(typed, currency), null) ?? [],
  );
  Object.assign(reader.problems, askedProblems(draft.asked));
  const limits = readLimits(draft, reader);
  if (!limits.ok) return limits;
  return reader.result({
    amount: amount === null ? null : { amount, currency },
    currency,
    reference,
    description: draft.description.trim() === '' ? null : draft.description.trim(),
    payerMayEdit:
      draft.payerDecides && draft.mayEdit !== 'BOTH' ? decidedMayEdit[draft.mayEdit] : draft.mayEdit,
    minimumAmount,
    maximumAmount,
    suggestedAmounts,
    customFields: askedInput(draft.asked),
    ...limits.value,
  });
};

/** Who decides the amount may edit it. */
const decidedMayEdit: Readonly<Record<PayerMayEdit, PayerMayEdit>> = {
  NOTHING: 'AMOUNT',
  AMOUNT: 'AMOUNT',
  REFERENCE: 'BOTH',
  BOTH: 'BOTH',
};

/** Where each input of the API stands in the form. */
const fieldOfInput: Readonly<Record<string, DraftField>> = {
  amount: 'amount',
  currency: 'currency',
  reference: 'reference',
  description: 'description',
  minimumAmount: 'minimum',
  maximumAmount: 'maximum',
  useLimit: 'times',
  dateTime: 'until',
  timeZone: 'zone',
};

/** Puts a refusal of the server at the field that its path names, else above the form. */
export const serverProblem = (path: readonly string[], message: string, draft: Draft): Problems => {
  const at = path.indexOf('suggestedAmounts');
  if (at !== -1) {
    // The server counts those that say something.
    const filled = [...draft.suggested.keys()].filter((index) => draft.suggested[index]?.trim() !== '');
    return { [`suggested${filled[Number(path[at + 1] ?? 0)] ?? 0}`]: { message } };
  }
  const asked = askedFieldAt(path, draft.asked);
  if (asked !== null)
    return { [asked.field]: { message: asked.line === null ? message : `“${asked.line}”: ${message}` } };
  const field = path.toReversed().flatMap((step) => fieldOfInput[step] ?? [])[0];
  return field === undefined ? { form: { message } } : { [field]: { message } };
};

/** The problems that are left when these fields are typed into. */
export const without = (problems: Problems, change: Partial<Draft>): Problems => {
  const gone = new Set<string>(['form', ...Object.keys(change)]);
  if ('currency' in change || 'payerDecides' in change) gone.add('amount');
  if ('uses' in change) gone.add('times');
  return Object.fromEntries(
    Object.entries(problems).filter(
      ([field]) =>
        !gone.has(field) &&
        !(field.startsWith('suggested') && 'suggested' in change) &&
        !(field.startsWith('asked') && 'asked' in change),
    ),
  );
};
