import type { AnswerInput } from '@artspay/core/custom-field/parse-answers';
import type { Result } from '@artspay/core/result';
import type { Mode, PayLinkStatus } from '../api/generated/graphql.ts';
import type { DeclineReason, ErrorCode } from '../paying/generated/graphql.ts';
import type { LinkData, Payee, Payment, WireMoney } from '../api/payer-data.ts';

/** What the label on the wall says; it stays while the state below it changes. */
export type Offer = {
  readonly kind: 'link' | 'invoice';
  readonly mode: Mode;
  readonly payee: Payee;
  /** Null when an invoice's URL carried none: the payer is asked. */
  readonly reference: string | null;
  readonly description: string | null;
  readonly currency: string;
  /** What the merchant, or the URL, asks for; null when that could not be told. */
  readonly amount: WireMoney | null;
  /** The readings of an ambiguous amount. */
  readonly candidates: readonly WireMoney[];
  readonly amountAsWritten: string | null;
  readonly mayEditAmount: boolean;
  readonly mayEditReference: boolean;
  /** Null where the payer may not choose the amount, or may choose any. */
  readonly limits: AmountLimits | null;
  /** What is asked besides, in this order. */
  readonly customFields: readonly AskedField[];
  /** Null when it cannot be paid now. */
  readonly cardFrameUrl: string | null;
};

export type AskedField = LinkData['customFields'][number];

/** What the merchant lets the payer choose from, in words before and as a rule afterwards. */
export type AmountLimits = {
  readonly minimum: WireMoney | null;
  readonly maximum: WireMoney | null;
  readonly suggested: readonly WireMoney[];
};

/** Why there is no amount. */
export type AmountFailure =
  | 'empty'
  | 'other_currency'
  | 'unreadable'
  | 'zero'
  | 'too_large'
  | 'below_minimum'
  | 'above_maximum';
export type ReferenceFailure = 'empty' | 'card_number' | 'refused';

/** What the payer typed and chose. Errors show only once they tried to go on. */
export type Form = {
  readonly amountText: string;
  readonly amount: Result<WireMoney, AmountFailure>;
  /** None of the suggested amounts is wanted. */
  readonly typesAmount: boolean;
  readonly reference: string;
  /** As they stand in the form, complete or not. */
  readonly answers: readonly AnswerInput[];
  readonly payAgain: boolean;
  readonly showErrors: boolean;
  readonly referenceError: ReferenceFailure | null;
};

/** Why the form is shown again. Nothing was charged in any of these. */
export type Notice =
  | { readonly kind: 'declined'; readonly reason: DeclineReason; readonly lastFour: string | null }
  | { readonly kind: 'lapsed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'details_changed' }
  | { readonly kind: 'never_arrived' }
  | { readonly kind: 'not_sent' }
  | { readonly kind: 'frame_failed' }
  /** The API said no, for a reason that the form cannot mend. */
  | { readonly kind: 'refused' }
  /** Too many tries; it works again at this moment, by the payer's own clock. */
  | { readonly kind: 'too_many'; readonly until: Date }
  /** Nobody can pay just now. */
  | { readonly kind: 'unavailable' };

/** How long the payer has waited: at once, after one second, after ten. */
export type Patience = 'brief' | 'bank' | 'long';

type WithForm = { readonly offer: Offer; readonly form: Form };

export type PayState =
  | { readonly kind: 'loading' }
  /** The embedder's mistake, for the embedder to read. */
  | { readonly kind: 'misused'; readonly problem: Misuse }
  | { readonly kind: 'problem'; readonly problem: 'not_found' | 'invalid' }
  /** What is signed does not count, or nothing is where it has to be. */
  | { readonly kind: 'problem'; readonly problem: 'signed'; readonly code: ErrorCode }
  /** Asked too often: works again in so many seconds. Null: nobody is let in just now. */
  | { readonly kind: 'problem'; readonly problem: 'later'; readonly retryAfter: number | null }
  /** Nothing could be loaded; the payer can try again. */
  | { readonly kind: 'offline' }
  | ({ readonly kind: 'ask' } & WithForm)
  | { readonly kind: 'not_replaced'; readonly offer: Offer }
  /** By its currency; or it is more than can be paid at once. */
  | { readonly kind: 'contradiction'; readonly offer: Offer; readonly by: 'currency' | 'maximum' }
  | ({
      readonly kind: 'closed';
      readonly reason: Exclude<PayLinkStatus, 'ACTIVE'> | 'NOT_SET_UP';
      readonly paidAt: string | null;
      /** How often it can be paid in all. */
      readonly useLimit: number | null;
      readonly expiry: { readonly at: string; readonly timeZone: string } | null;
    } & WithForm)
  /** This invoice was paid; paying it again is possible, on purpose. */
  | ({ readonly kind: 'already_paid'; readonly paidAt: string } & WithForm)
  | ({ readonly kind: 'ready'; readonly notice: Notice | null } & WithForm)
  | ({ readonly kind: 'tokenising' } & WithForm)
  | ({ readonly kind: 'confirming'; readonly patience: Patience } & WithForm)
  | ({
      readonly kind: 'action';
      readonly url: string;
      readonly ending: boolean;
    } & WithForm)
  | ({ readonly kind: 'pending'; readonly payment: Payment | null } & WithForm)
  | {
      readonly kind: 'paid';
      readonly offer: Offer;
      readonly payment: Payment;
      readonly mailing: ReceiptMailing;
    };

/** How far the payer is with having the receipt mailed. */
export type ReceiptMailing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly why: MailingFailure };
export type MailingFailure = 'not_an_address' | 'card_number' | 'too_many' | 'later' | 'not_sent';

export type Misuse = 'nothing_to_pay' | 'link_and_invoice' | 'bad_base';

/** States that show something else than the form. */
export type OutcomeState = Exclude<
  PayState,
  { kind: 'loading' | 'offline' | 'ready' | 'tokenising' | 'confirming' | 'action' }
>;

const others: Readonly<Record<Exclude<PayState['kind'], OutcomeState['kind']>, true>> = {
  loading: true,
  offline: true,
  ready: true,
  tokenising: true,
  confirming: true,
  action: true,
};

export const isOutcome = (state: PayState): state is OutcomeState => !(state.kind in others);

/** What the payer agrees to by pressing the button. */
export type Terms = { readonly amount: WireMoney; readonly reference: string };
