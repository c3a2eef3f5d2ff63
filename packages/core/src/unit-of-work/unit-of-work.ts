import type { KeptAnswers } from '#core/custom-field/answer';
import type { DomainEvent } from '#core/events/event';
import type { Dispute } from '#core/dispute/dispute';
import type { AttemptReference, RefundReference } from '#core/gateway/gateway';
import type { EventId, LinkId, PaymentId, RefundId } from '#core/id/id';
import type { Invoice } from '#core/invoice-link/invoice';
import type { PaymentUrl, PaymentUrlCode, PaymentUrlSettings } from '#core/invoice-link/payment-url';
import type { Logo, Merchant } from '#core/merchant/merchant';
import type { Scope } from '#core/merchant/scope';
import type { PayableId, Payable } from '#core/payable/payable';
import type { TakenUses } from '#core/payable/uses';
import type { PaymentLink, LinkCode } from '#core/payment-link/payment-link';
import type { Notice, NoticeChoices, NoticeKind, NoticeMail } from '#core/notice/notice';
import type { Payment, PaymentAttempt } from '#core/payment/payment';
import type { ReceiptMailing } from '#core/receipt/receipt-mailing';
import type { Refund } from '#core/refund/refund';
import type { Result } from '#core/result';
import type { Counts } from '#core/velocity/counts';

/** Runs use cases' database work. Whatever a transaction can reach is confined to its scope. */
export interface UnitOfWork {
  /**
   * Commits when `work` returns an ok result, rolls back when it returns a failed one or throws.
   * Nothing inside may call a network.
   */
  transaction<Value, Failure>(
    scope: Scope,
    work: (transaction: Transaction) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>>;
}

export interface Transaction {
  readonly scope: Scope;
  /** The one clock: the database's in production. */
  now(): Promise<Date>;
  readonly merchants: MerchantRepository;
  readonly payables: PayableRepository;
  readonly payments: PaymentRepository;
  readonly refunds: RefundRepository;
  readonly disputes: DisputeRepository;
  readonly receiptMailings: ReceiptMailingRepository;
  readonly notices: NoticeRepository;
  readonly answers: AnswerRepository;
  readonly payerKeys: PayerKeyRepository;
  readonly idempotencyKeys: IdempotencyKeyRepository;
  readonly inbox: Inbox;
  /** Locks what it counts until the commit: the last thing that a transaction does. */
  readonly counts: Counts;
  readonly events: EventWriter;
  readonly jobs: JobWriter;
}

export interface MerchantRepository {
  current(): Promise<Merchant>;
  /** Waits for whoever holds the row. */
  lock(): Promise<Merchant>;
  /** Writes the profile and version of the merchant that was locked before. */
  update(merchant: Merchant): Promise<void>;
  /** In place of the bytes that stand, if any; `null`: none. */
  keepLogo(logo: (Logo & { readonly bytes: Uint8Array }) | null): Promise<void>;
  paymentUrl(): Promise<PaymentUrl>;
  /** Waits for whoever holds the row. */
  lockPaymentUrl(): Promise<PaymentUrl>;
  /** Writes the settings and version of the Payment URL that was locked before. */
  updatePaymentUrl(changed: PaymentUrlSettings & Pick<PaymentUrl, 'version'>): Promise<void>;
  /** Whether only what is signed can be paid through the Payment URL. */
  setSignatureRequired(required: boolean): Promise<void>;
}

export interface PayableRepository {
  findOptionalById(id: PayableId): Promise<Payable | null>;
  findOptionalLinkByCode(code: LinkCode): Promise<PaymentLink | null>;
  /** Waits for whoever holds the row. */
  lockLink(id: LinkId): Promise<PaymentLink | null>;
  insertLink(link: PaymentLink): Promise<void>;
  /** Writes what an edit or a deactivation of a link may change that was locked before. */
  updateLink(link: PaymentLink): Promise<void>;
  /** Inserts it, or returns the one that stands under (source, reference), locked. */
  ensureInvoice(invoice: Invoice): Promise<Invoice>;
  /** Makes room for exactly one more use when all are spent and none is held; otherwise does nothing. */
  allowOneMoreUse(id: PayableId): Promise<void>;
  /**
   * One conditional update: takes a use when one is free, the payable is not deactivated, has not expired by
   * the database's clock at that moment, and is still what `version` says (`null`: any): a link's version, or
   * how often an invoice was paid. False when it could not.
   */
  reserveUse(id: PayableId, version: number | null): Promise<boolean>;
  /** What its payments hold and have taken: for a payable without limit, which counts nothing itself. */
  countUses(id: PayableId): Promise<TakenUses>;
  /** Whether a card was ever tried for it, whatever came of it. */
  wasTried(id: PayableId): Promise<boolean>;
  /** Gives a held use back. */
  releaseUse(id: PayableId): Promise<void>;
  /** Turns a held use into a succeeded one. */
  completeUse(id: PayableId): Promise<void>;
}

export interface PaymentRepository {
  findOptionalById(id: PaymentId): Promise<Payment | null>;
  /** Waits for whoever holds the row. */
  lock(id: PaymentId): Promise<Payment | null>;
  insert(payment: Payment): Promise<void>;
  /** Writes what may change: state, counts, card, decline code, when it changed and was captured. Terms stay. */
  update(payment: Payment): Promise<void>;
  insertAttempt(attempt: PaymentAttempt): Promise<void>;
  /** Writes what may change: outcome, what the gateway said, when it ended. */
  updateAttempt(attempt: PaymentAttempt): Promise<void>;
  findOptionalAttempt(reference: AttemptReference): Promise<PaymentAttempt | null>;
  findOptionalAttemptByToken(id: PaymentId, tokenFingerprint: string): Promise<PaymentAttempt | null>;
  findOptionalOpenAttempt(id: PaymentId): Promise<PaymentAttempt | null>;
  /** Those that took money, oldest first: one, unless something went wrong. */
  listCapturedAttempts(id: PaymentId): Promise<readonly PaymentAttempt[]>;
}

/** Refunds and disputes are read and written under their payment's lock. */
export interface RefundRepository {
  findOptionalById(id: RefundId): Promise<Refund | null>;
  findOptionalByReference(reference: RefundReference): Promise<Refund | null>;
  /** Oldest first. */
  listByPayment(id: PaymentId): Promise<readonly Refund[]>;
  /** Inserts it, or writes what may change: state, gateway's id, decline code, when it ended. */
  save(refund: Refund): Promise<void>;
}

export interface DisputeRepository {
  /** Oldest first. */
  listByPayment(id: PaymentId): Promise<readonly Dispute[]>;
  /** Inserts it, or writes what may change: state and when it ended. */
  save(dispute: Dispute): Promise<void>;
}

/** Read and written under their payment's lock. */
export interface ReceiptMailingRepository {
  findOptional(id: PaymentId): Promise<ReceiptMailing | null>;
  /** Inserts it, or writes another address in place of the one before. */
  save(mailing: ReceiptMailing): Promise<void>;
}

/** What the merchant's staff are mailed, person by person. */
export interface NoticeRepository {
  /** Writes the event down for every member who wants this kind. False when nobody does. */
  add(eventId: EventId, kind: NoticeKind): Promise<boolean>;
  /**
   * Makes a mail of what waits for each person and kind, where none was gathered since `pausedSince`. The
   * rest waits on: `waitingSince` is the oldest mail that it has to wait after, `null` when nothing waits.
   */
  gather(
    now: Date,
    pausedSince: Date,
  ): Promise<{ readonly mails: readonly NoticeMail[]; readonly waitingSince: Date | null }>;
  /** What a mail says, oldest first; empty once it was sent. */
  list(mail: NoticeMail): Promise<readonly Notice[]>;
  markSent(mail: NoticeMail, now: Date): Promise<void>;
  /** Where a person is mailed; `null` when they do not belong to the merchant. */
  addressOf(userId: string): Promise<string | null>;
  choices(userId: string): Promise<NoticeChoices>;
  /** False, and nothing is written, for somebody who does not belong to the merchant. */
  choose(userId: string, kind: NoticeKind, isOn: boolean): Promise<boolean>;
}

/** What payers answered to the questions of links. */
export interface AnswerRepository {
  insert(kept: KeptAnswers): Promise<void>;
}

/** What a payer's key was used for. Keys are kept hashed and belong to (scope, payable, operation). */
export type KeyUse = {
  readonly keyHash: string;
  readonly payableId: PayableId;
  readonly operation: 'start_payment';
  /** A hash of everything that was asked for under the key. */
  readonly bodyHash: string;
};

export interface PayerKeyRepository {
  /** First use: stores it with `paymentId`. A repeat answers the first one's payment. Waits for a concurrent first use. */
  claim(
    use: KeyUse,
    paymentId: PaymentId,
  ): Promise<
    | { readonly kind: 'claimed' }
    | { readonly kind: 'repeated'; readonly paymentId: PaymentId }
    | { readonly kind: 'other_body' }
  >;
}

/** A merchant's request under a key, hashed. Keys belong to the scope, whatever they are used for. */
export type KeyedRequest = {
  readonly keyHash: string;
  /** A hash of the operation and everything that was asked for under the key. */
  readonly bodyHash: string;
};

/** What a request under a key made or changed. */
export type MadeId = LinkId | PaymentId | RefundId;

export interface IdempotencyKeyRepository {
  /**
   * First use, or the first after the key's life: stores it, and it stands once the transaction commits. A
   * repeat answers what the first one made. Waits for a concurrent first use.
   */
  claim(
    request: KeyedRequest,
    now: Date,
  ): Promise<
    | { readonly kind: 'claimed' }
    | { readonly kind: 'repeated'; readonly made: MadeId }
    | { readonly kind: 'other_body' }
  >;
  /** Says what was made under a key that this transaction claimed. */
  bind(request: KeyedRequest, made: MadeId): Promise<void>;
}

export interface Inbox {
  /** False when a row with this (gateway, key) stands already. */
  insertOnce(notice: {
    readonly gateway: string;
    readonly key: string;
    readonly body: string;
  }): Promise<boolean>;
}

export interface EventWriter {
  /** Also wakes who follows the subject or its payable, once the transaction commits. */
  append(event: DomainEvent): Promise<void>;
}

export type Job =
  /**
   * Ask the gateway how an attempt ended, and record it. `tries` counts the times it was asked before;
   * `null` is a hint: it asks once, unless the gateway does not answer.
   */
  | {
      readonly name: 'resolve-attempt';
      readonly data: { readonly reference: AttemptReference; readonly tries: number | null };
    }
  /** Ask the gateway how a refund stands, and record it; `tries` as above. */
  | {
      readonly name: 'resolve-refund';
      readonly data: { readonly reference: RefundReference; readonly tries: number | null };
    }
  /**
   * Mail the receipt as it stands by then. `edition` says what it is sent for, and is the same in every try of
   * one mail: by it a mail that comes twice is recognised.
   */
  | {
      readonly name: 'send-receipt';
      readonly data: { readonly paymentId: PaymentId; readonly edition: string };
    }
  /**
   * Make mails of the notices that wait for staff. The payment says whose staff, and in which mode. `hasWaited`
   * says that a pause is over: whatever waits by then is sent.
   */
  | {
      readonly name: 'gather-notices';
      readonly data: { readonly paymentId: PaymentId; readonly hasWaited: boolean };
    }
  | { readonly name: 'send-notices'; readonly data: NoticeMail & { readonly paymentId: PaymentId } };

export interface JobWriter {
  /** Enqueued with the transaction; runs at `runAt` or as soon as possible after the commit. */
  enqueue(job: Job, runAt?: Date): Promise<void>;
}

/** The doors that are opened before a scope is known. Each look-up is by an unguessable code or id. */
export interface Directory {
  paymentUrlDoor(code: PaymentUrlCode): Promise<Scope | null>;
  paymentDoor(id: PaymentId): Promise<Scope | null>;
  attemptDoor(reference: AttemptReference): Promise<Scope | null>;
  webhookDoor(gateway: string, tokenHash: string): Promise<Scope | null>;
  /** A logo's PNG, for everybody, by the hash of its bytes. */
  logoBytes(hash: string): Promise<Uint8Array | null>;
}
