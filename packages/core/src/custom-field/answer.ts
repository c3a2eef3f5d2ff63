import type { PaymentId } from '#core/id/id';

/** A question as its payer read it, and what they said; `null` where it was left out. */
export type Answer =
  | { readonly kind: 'text' | 'choice'; readonly label: string; readonly answer: string | null }
  /** Proof: the sentence as it stood there, and whether it was ticked. */
  | {
      readonly kind: 'consent';
      readonly label: string;
      readonly wording: string;
      readonly agreed: boolean;
    };

/** What is kept of one payment, apart from it: data of a payer, which can be erased by itself. */
export type KeptAnswers = {
  readonly paymentId: PaymentId;
  /** Sealed: whoever reads the database learns nothing. */
  readonly sealedAnswers: string;
  /** When the payer pressed the button, by the database's clock. */
  readonly answeredAt: Date;
};

/** Seals answers, each set bound to its payment. */
export interface AnswerBox {
  seal(answers: readonly Answer[], paymentId: PaymentId): string;
  /** Throws when they were sealed for another payment, with another key, or changed. */
  open(sealed: string, paymentId: PaymentId): readonly Answer[];
}
