import { formatMoney } from '@artspay/core/money/format-money';
import type { Money } from '@artspay/core/money/money';
import { standingOf } from '@artspay/core/receipt/receipt';
import { languageOf } from '@artspay/core/text/language';
import type { StandingReceipt } from '#api/receipt/read-receipt';
import { formatWhen } from '#api/text/format-when';
import { receiptNumber } from '#api/text/receipt-number';
import type { ReceiptLanguage } from '#api/text/receipt/receipt-language';

/** One line of a receipt: what it is, and what it says. */
export type ReceiptLine = readonly [name: string, value: string];

/** A receipt in words, the same on its page, in its mail and in the mail's plain text. */
export type WrittenReceipt = {
  readonly number: string;
  readonly heading: string;
  /** Who received the money, and for what. */
  readonly payee: string;
  readonly reference: string;
  readonly standing: string;
  readonly facts: readonly ReceiptLine[];
  /** What was received, each refund, and what stays of it where there are some. */
  readonly sums: readonly ReceiptLine[];
  readonly notes: readonly string[];
  /** Legal name, tax number, contact and refund policy, as far as they are told. */
  readonly about: readonly string[];
};

const negative = ({ minor, currency }: Money): Money => ({ minor: -minor, currency });

export const writeReceipt = (
  { receipt, timeZone, payee: merchant }: StandingReceipt,
  { words, locale }: ReceiptLanguage,
): WrittenReceipt => {
  const format = (money: Money): string => formatMoney(money, locale).full;
  // Dates are part of the sentences around them.
  const dates = languageOf(locale) === languageOf(words.lang) ? locale : words.locale;
  const when = (at: Date): string => formatWhen(at, timeZone, dates);
  const { paymentId, payee, card, refunds } = receipt;
  const number = receiptNumber(paymentId);
  return {
    number,
    heading: words.heading(number),
    payee,
    reference: receipt.reference,
    standing: words.standing[standingOf(receipt)],
    facts: [
      [words.when, when(receipt.receivedAt)],
      ...(card === null ? [] : [[words.card, words.cardEnding(card.brand, card.lastFour)] as const]),
    ],
    sums: [
      [words.received, format(receipt.received)],
      ...refunds.map(({ state, amount, at }): ReceiptLine =>
        state === 'pending'
          ? [words.refundPending(when(at)), format(amount)]
          : [words.refunded(when(at)), format(negative(amount))],
      ),
      ...(refunds.length === 0 ? [] : [[words.kept, format(receipt.kept)] as const]),
    ],
    notes: [...(refunds.some(({ state }) => state === 'pending') ? [words.pendingNote] : []), words.caution],
    about: [merchant.legalName, merchant.taxNumber, merchant.contact, merchant.refundPolicy].filter(
      (line) => line !== null,
    ),
  };
};
