/**
 * What a merchant asks the payer besides amount and reference. The label names it: no two of a link are alike.
 * Labels and options have 1 to 80 characters, the wording of a consent 1 to 500.
 */
export type CustomField = {
  readonly label: string;
  /** A required consent has to be given; any other may be left unanswered. */
  readonly required: boolean;
} & (
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** The payer ticks this very sentence, and it is kept. */
  | { readonly kind: 'consent'; readonly wording: string }
);

export type CustomFieldKind = CustomField['kind'];

const sameField = (left: CustomField, right: CustomField): boolean => {
  if (left.label !== right.label || left.required !== right.required) return false;
  switch (left.kind) {
    case 'text':
      return right.kind === 'text';
    case 'choice':
      return (
        right.kind === 'choice' &&
        left.options.length === right.options.length &&
        left.options.every((option, index) => option === right.options[index])
      );
    case 'consent':
      return right.kind === 'consent' && left.wording === right.wording;
  }
};

/** In the same order, too: it is the payer's. */
export const sameFields = (left: readonly CustomField[], right: readonly CustomField[]): boolean =>
  left.length === right.length &&
  left.every((field, index) => {
    const other = right[index];
    return other !== undefined && sameField(field, other);
  });
