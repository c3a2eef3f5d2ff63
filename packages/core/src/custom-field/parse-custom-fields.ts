import type { CustomField, CustomFieldKind } from '#core/custom-field/custom-field';
import { fail, ok, type Result } from '#core/result';
import { parsePlainText, type PlainText } from '#core/text/plain-text';

export const mostFields = 5;
export const fewestOptions = 2;
export const mostOptions = 20;
/** In characters. */
export const longestLabel = 80;
export const longestWording = 500;

/** What a merchant writes, not yet checked; absent and `null` are none. */
export type CustomFieldInput = {
  readonly kind: CustomFieldKind;
  readonly label: string;
  readonly required: boolean;
  readonly options?: readonly string[] | null | undefined;
  readonly wording?: string | null | undefined;
};

/** `path` names the part that is wrong. */
export type InvalidCustomFields =
  | {
      readonly code: 'INVALID_INPUT';
      readonly path: readonly string[];
      readonly why:
        | 'too_many_fields'
        | 'too_few_options'
        | 'too_many_options'
        | 'label_twice'
        | 'option_twice'
        | 'label_too_long'
        | 'wording_too_long'
        /** Only a choice has options, and only a consent a wording. */
        | 'options_without_choice'
        | 'wording_without_consent'
        | 'empty'
        | 'control_characters';
    }
  | { readonly code: 'CARD_NUMBER_IN_TEXT'; readonly path: readonly string[] };

type Why = Extract<InvalidCustomFields, { code: 'INVALID_INPUT' }>['why'];
type Path = readonly string[];
type Parsed<Value> = Result<Value, InvalidCustomFields>;

const invalid = (why: Why, path: Path) => fail<InvalidCustomFields>({ code: 'INVALID_INPUT', path, why });

const parseText = (text: string, longest: number, tooLong: Why, path: Path): Parsed<PlainText> => {
  const parsed = parsePlainText(text, longest);
  if (parsed.ok) return parsed;
  if (parsed.error === 'card_number') return fail({ code: 'CARD_NUMBER_IN_TEXT', path });
  return invalid(parsed.error === 'too_long' ? tooLong : parsed.error, path);
};

/** To a reader, `Size` and `size` are one. */
const isAmong = (text: string, earlier: readonly string[]): boolean =>
  earlier.some((other) => other.toLowerCase() === text.toLowerCase());

const parseOptions = (texts: readonly string[], path: Path): Parsed<readonly string[]> => {
  if (texts.length < fewestOptions) return invalid('too_few_options', path);
  if (texts.length > mostOptions) return invalid('too_many_options', path);
  const options: string[] = [];
  for (const [index, text] of texts.entries()) {
    const at = [...path, String(index)];
    const option = parseText(text, longestLabel, 'label_too_long', at);
    if (!option.ok) return option;
    if (isAmong(option.value, options)) return invalid('option_twice', at);
    options.push(option.value);
  }
  return ok(options);
};

const parseField = (
  { kind, required, options, wording, ...input }: CustomFieldInput,
  earlier: readonly CustomField[],
  path: Path,
): Parsed<CustomField> => {
  const label = parseText(input.label, longestLabel, 'label_too_long', [...path, 'label']);
  if (!label.ok) return label;
  if (
    isAmong(
      label.value,
      earlier.map((field) => field.label),
    )
  )
    return invalid('label_twice', [...path, 'label']);
  const common = { label: label.value, required };
  if (kind !== 'choice' && (options ?? []).length > 0)
    return invalid('options_without_choice', [...path, 'options']);
  if (kind !== 'consent' && (wording ?? '') !== '')
    return invalid('wording_without_consent', [...path, 'wording']);
  switch (kind) {
    case 'text':
      return ok({ kind, ...common });
    case 'choice': {
      const parsed = parseOptions(options ?? [], [...path, 'options']);
      return parsed.ok ? ok({ kind, ...common, options: parsed.value }) : parsed;
    }
    case 'consent': {
      const parsed = parseText(wording ?? '', longestWording, 'wording_too_long', [...path, 'wording']);
      return parsed.ok ? ok({ kind, ...common, wording: parsed.value }) : parsed;
    }
  }
};

/** The one door to what a link asks its payer. The first part that is wrong is named. */
export const parseCustomFields = (inputs: readonly CustomFieldInput[]): Parsed<readonly CustomField[]> => {
  if (inputs.length > mostFields) return invalid('too_many_fields', ['customFields']);
  const fields: CustomField[] = [];
  for (const [index, input] of inputs.entries()) {
    const field = parseField(input, fields, ['customFields', String(index)]);
    if (!field.ok) return field;
    fields.push(field.value);
  }
  return ok(fields);
};
