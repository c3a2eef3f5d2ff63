/** At most `most` within a window that begins with the first and ends `windowMs` later. */
export type Limit = { readonly most: number; readonly windowMs: number };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How much is let through before somebody has to wait. A try is a confirmation that would reach the gateway; a
 * decline is a bank's no to it. Tries bound what can be sent at once; declines tell a card tester from a payer,
 * and so are the tight ones. Every number can be set by the operator.
 */
export const usualLimits = {
  /** Pages, invoices and confirmations asked for: a crowd behind one address opens pages all at once. */
  lookups_per_address: { most: 300, windowMs: minute },
  /** Each writes a payment down. A payer starts one for each set of terms. */
  starts_per_address: { most: 60, windowMs: minute },
  /** A festival's whole queue can share one address, and one in three seconds is a fast queue. */
  tries_per_address: { most: 20, windowMs: minute },
  /** Somebody with three cards and two typing errors each comes to six. */
  declines_per_address: { most: 10, windowMs: 30 * minute },
  /** The card is known to be refused, and any other card still works meanwhile: this wait may be long. */
  declines_per_card: { most: 5, windowMs: hour },
  /** All invoices of a Payment URL count as one link: whoever has it makes up references. */
  tries_per_link: { most: 120, windowMs: minute },
  /** Three strangers' worth of declines. Short, because everybody who pays by the link waits. */
  declines_per_link: { most: 30, windowMs: 10 * minute },
  tries_per_merchant: { most: 600, windowMs: minute },
  /** Above what one link can use up, so that an attack on one link leaves the others open. */
  declines_per_merchant: { most: 100, windowMs: 10 * minute },
  /** Receipts go to whatever address a payer types: nobody may fill strangers' mailboxes by paying little. */
  mails_per_address: { most: 30, windowMs: 10 * minute },
  mails_per_merchant: { most: 200, windowMs: 10 * minute },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof usualLimits;
export type Limits = Readonly<Record<LimitName, Limit>>;

export const isLimitName = (name: string): name is LimitName => Object.hasOwn(usualLimits, name);
export const limitNames = Object.keys(usualLimits).filter(isLimitName);

/** Whether more is let through than usual in any window. */
export const isLooser = (limit: Limit, usual: Limit): boolean =>
  limit.most * usual.windowMs > usual.most * limit.windowMs;
