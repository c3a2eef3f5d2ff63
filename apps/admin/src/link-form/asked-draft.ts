import type { CustomFieldInput, CustomFieldKind, LinkFactsFragment } from '../generated/graphql.ts';
import { text } from '../i18n/en.ts';
import type { Problem } from '../money/read-typed-amount.ts';

/** One thing that the payer is asked, exactly as typed. */
export type AskedDraft = {
  /** Tells it apart from the others while it is moved. */
  readonly key: number;
  readonly kind: CustomFieldKind;
  readonly label: string;
  readonly required: boolean;
  /** One option on each line. */
  readonly options: string;
  readonly wording: string;
};

export const mostAsked = 5;

/** `asked0Label` to `asked4Wording`. */
export type AskedField = `asked${number}${'Label' | 'Options' | 'Wording'}`;

export const newAsked = (kind: CustomFieldKind, others: readonly AskedDraft[]): AskedDraft => ({
  key: Math.max(-1, ...others.map(({ key }) => key)) + 1,
  kind,
  label: '',
  // A consent that may be left out is rarely meant.
  required: kind === 'CONSENT',
  options: '',
  wording: '',
});

export const askedDrafts = ({
  customFields,
}: Pick<LinkFactsFragment, 'customFields'>): readonly AskedDraft[] =>
  customFields.map(({ kind, label, required, options, wording }, key) => ({
    key,
    kind,
    label,
    required,
    options: options.join('\n'),
    wording: wording ?? '',
  }));

export const optionsIn = ({ options }: AskedDraft): readonly string[] =>
  options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is left out, at its field; everything else the server judges. */
export const askedProblems = (
  drafts: readonly AskedDraft[],
): { readonly [Field in AskedField]?: Problem } => {
  const problems: { [Field in AskedField]?: Problem } = {};
  const { problems: words } = text.options.asked;
  for (const [index, draft] of drafts.entries()) {
    if (draft.label.trim() === '') problems[`asked${index}Label`] = { message: words.label };
    if (draft.kind === 'CHOICE' && optionsIn(draft).length < 2)
      problems[`asked${index}Options`] = { message: words.options };
    if (draft.kind === 'CONSENT' && draft.wording.trim() === '')
      problems[`asked${index}Wording`] = { message: words.wording };
  }
  return problems;
};

export const askedInput = (drafts: readonly AskedDraft[]): CustomFieldInput[] =>
  drafts.map((draft) => ({
    kind: draft.kind,
    label: draft.label.trim(),
    required: draft.required,
    options: draft.kind === 'CHOICE' ? [...optionsIn(draft)] : null,
    wording: draft.kind === 'CONSENT' ? draft.wording.trim() : null,
  }));

const parts: Readonly<Record<string, 'Label' | 'Options' | 'Wording'>> = {
  label: 'Label',
  options: 'Options',
  wording: 'Wording',
};

/** The field that a refusal of the server is about, and which of its lines. */
export const askedFieldAt = (
  path: readonly string[],
  drafts: readonly AskedDraft[],
): { readonly field: AskedField; readonly line: string | null } | null => {
  const at = path.indexOf('customFields');
  const index = Number(path[at + 1] ?? 0);
  const draft = drafts[index];
  if (at === -1 || draft === undefined) return null;
  const part = parts[path[at + 2] ?? ''] ?? 'Label';
  const line =
    part === 'Options' && path[at + 3] !== undefined ? optionsIn(draft)[Number(path[at + 3])] : null;
  return { field: `asked${index}${part}`, line: line ?? null };
};
