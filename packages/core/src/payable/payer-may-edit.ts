/** What the payer may change of what they are asked for; the currency never. */
export type PayerMayEdit = 'nothing' | 'amount' | 'reference' | 'both';

export const mayEditAmount = (what: PayerMayEdit): boolean => what === 'amount' || what === 'both';
export const mayEditReference = (what: PayerMayEdit): boolean => what === 'reference' || what === 'both';
