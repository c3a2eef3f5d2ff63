/** What stands before the minor unit. The Arabic mark needs no setting: it is never a grouping mark. */
export type DecimalMark = '.' | ',';

/**
 * The decimal mark of amounts in a locale (which may differ from that of plain numbers: `fr-CH`), for reading
 * what a person types there; `null` where it is neither dot nor comma. Throws a `RangeError` for a malformed
 * locale tag.
 */
export const decimalMarkOf = (locale: string): DecimalMark | null => {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' }).formatToParts(1.5);
  const mark = parts.find((part) => part.type === 'decimal')?.value;
  return mark === '.' || mark === ',' ? mark : null;
};
