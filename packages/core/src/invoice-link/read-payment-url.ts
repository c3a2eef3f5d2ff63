/** What a Payment URL says, decoded and otherwise as written. Absent: the URL does not say it. */
export type PaymentUrlFields = {
  readonly reference?: string;
  readonly amount?: string;
  readonly currency?: string;
};

/** Well-formed UTF-8, percent-encoded (The Unicode Standard, table 3-7). */
const encodedCharacter = new RegExp(
  [
    '%[0-7]H',
    '%(?:C[2-9A-F]|DH)T',
    '%E0%[AB]HT',
    '%E[1-9A-CEF]TT',
    '%ED%[89]HT',
    '%F0%[9AB]HTT',
    '%F[1-3]TTT',
    '%F4%8HTT',
  ]
    .join('|')
    .replaceAll('T', '%[89AB]H')
    .replaceAll('H', '[0-9A-F]'),
  'gi',
);

/** Decodes what is validly encoded and keeps every other percent sign: `%invoice_id%` stays as it is. */
const decode = (text: string): string =>
  text.replaceAll(encodedCharacter, (character) => decodeURIComponent(character));

const named = /^(reference|amount|currency)=(.*)$/s;

/**
 * Reads the query string of a Payment URL exactly as it arrived (with or without its `?`). It is written by
 * tools that may paste raw text into it, so nothing in it is an error:
 * - percent-encoding is UTF-8; what is not valid stays as it is;
 * - `&amp;` is `&`, and a piece without `=` after the reference belongs to it (`reference=Smith & Co`);
 * - `#` is an ordinary character: a page may pass the fragment too, to mend a number such as `INV#12`;
 * - `+` is a space in amount and currency, and a plus in the reference, because raw text is the likelier form;
 * - a field given twice with different values keeps both, joined by `&`, so that no amount or currency can be
 *   read from it.
 */
export const readPaymentUrlQuery = (rawQuery: string): PaymentUrlFields => {
  const fields = new Map<string, string>();
  let previous = '';
  for (const piece of rawQuery
    .replace(/^\?/, '')
    .replaceAll(/&amp;|&#38;/gi, '&')
    .split('&')) {
    const [, name, raw = ''] = named.exec(piece) ?? [];
    const before = fields.get(name ?? previous);
    if (name !== undefined) {
      const value = decode(name === 'reference' ? raw : raw.replaceAll('+', ' '));
      fields.set(name, before === undefined || before === value ? value : `${before}&${value}`);
    } else if (previous === 'reference' && piece !== '' && !piece.includes('=')) {
      fields.set(previous, `${before ?? ''}&${decode(piece)}`);
    }
    previous = name ?? (piece.includes('=') ? '' : previous);
  }
  return Object.fromEntries(fields);
};
