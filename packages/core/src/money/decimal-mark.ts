/** What stands before the minor unit. The Arabic mark needs no setting: it is never a grouping mark. */
export type DecimalMark = '.' | ',';

/**
 * The decimal mark of a locale, for reading what a person types there; `null` where it is neither dot nor
 * comma. Throws a `RangeError` for a malformed locale tag.
 */
export const decimalMarkOf = (locale: string): DecimalMark | null => {
  const mark = new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .find((part) => part.type === 'decimal')?.value;
  return mark === '.' || mark === ',' ? mark : null;
};
