import { type Colour, parseColour } from '#core/branding/colour';
import type { MerchantProfile } from '#core/merchant/merchant';
import { fail, ok, type Result } from '#core/result';
import { containsCardNumber } from '#core/text/card-number';
import { parsePlainText, type TextFailure } from '#core/text/plain-text';

/** What staff write about their business, not yet checked. Empty is none, where there may be none. */
export type ProfileInput = {
  readonly name: string;
  readonly statementDescriptor: string;
  readonly legalName?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly refundPolicy?: string | null | undefined;
  readonly taxNumber?: string | null | undefined;
  readonly brandColour?: string | null | undefined;
};

/** `path` names the input field. */
export type InvalidProfile =
  | {
      readonly code: 'INVALID_INPUT';
      readonly path: readonly string[];
      readonly why: Exclude<TextFailure, 'card_number'> | 'not_a_statement_text' | 'not_a_colour';
    }
  | { readonly code: 'CARD_NUMBER_IN_TEXT'; readonly path: readonly string[] };

/** In characters. */
const longest = {
  name: 80,
  statementDescriptor: 22,
  legalName: 120,
  contact: 120,
  refundPolicy: 300,
  taxNumber: 40,
} as const satisfies Partial<Record<keyof ProfileInput, number>>;

type Field = keyof typeof longest;

const textAt = (field: Field, text: string): Result<string, InvalidProfile> => {
  const parsed = parsePlainText(text, longest[field]);
  if (parsed.ok) return parsed;
  return parsed.error === 'card_number'
    ? fail({ code: 'CARD_NUMBER_IN_TEXT', path: [field] })
    : fail({ code: 'INVALID_INPUT', path: [field], why: parsed.error });
};

/** What the card networks carry: capital letters without accents, digits and a few signs, a letter at least. */
const statementText = /^(?=.*[A-Z])[A-Z0-9 .,&/-]{1,22}$/;

const parseStatementDescriptor = (text: string): Result<string, InvalidProfile> => {
  const capitals = text.trim().toUpperCase();
  if (containsCardNumber(capitals))
    return fail({ code: 'CARD_NUMBER_IN_TEXT', path: ['statementDescriptor'] });
  return statementText.test(capitals)
    ? ok(capitals)
    : fail({ code: 'INVALID_INPUT', path: ['statementDescriptor'], why: 'not_a_statement_text' });
};

const optional = (field: Field, text: string | null | undefined): Result<string | null, InvalidProfile> =>
  (text ?? '').trim() === '' ? ok(null) : textAt(field, text ?? '');

const parseBrandColour = (text: string | null | undefined): Result<Colour | null, InvalidProfile> => {
  if ((text ?? '').trim() === '') return ok(null);
  const colour = parseColour(text ?? '');
  return colour === null
    ? fail({ code: 'INVALID_INPUT', path: ['brandColour'], why: 'not_a_colour' })
    : ok(colour);
};

/** The one door from what staff write to a profile. The first field that is wrong is named. */
export const parseProfile = (input: ProfileInput): Result<Omit<MerchantProfile, 'logo'>, InvalidProfile> => {
  const name = textAt('name', input.name);
  if (!name.ok) return name;
  const statementDescriptor = parseStatementDescriptor(input.statementDescriptor);
  if (!statementDescriptor.ok) return statementDescriptor;
  const legalName = optional('legalName', input.legalName);
  if (!legalName.ok) return legalName;
  const contact = optional('contact', input.contact);
  if (!contact.ok) return contact;
  const refundPolicy = optional('refundPolicy', input.refundPolicy);
  if (!refundPolicy.ok) return refundPolicy;
  const taxNumber = optional('taxNumber', input.taxNumber);
  if (!taxNumber.ok) return taxNumber;
  const brandColour = parseBrandColour(input.brandColour);
  if (!brandColour.ok) return brandColour;
  return ok({
    name: name.value,
    statementDescriptor: statementDescriptor.value,
    legalName: legalName.value,
    contact: contact.value,
    refundPolicy: refundPolicy.value,
    taxNumber: taxNumber.value,
    brandColour: brandColour.value,
  });
};
