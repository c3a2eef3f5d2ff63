import type { Logger } from 'pino';

/**
 * Every alarm, with the page of `docs/runbooks` that says what to do. An alarm is a log line at the level of
 * errors whose field `alarm` holds one of these names: what watches the logs looks for that field.
 */
export const runbooks = {
  /** Captured while no use was held: accept it, or give it back. */
  money_late: 'late-money',
  /** Captured although another attempt of the same payment is open or captured. */
  captured_twice: 'late-money',
  /** The gateway captured or refunded another amount than what was agreed. */
  amount_differs: 'refund-by-hand',
  /** The gateway does not know what it captured before. */
  capture_missing: 'books-differ',
  /** The gateway has given no clear answer for about a minute. */
  gateway_unavailable: 'gateway-outage',
  /** The mail server has taken no mail for about a minute; mails wait and are tried again. */
  mail_unavailable: 'mail',
  /** A job failed for good. */
  job_dead: 'stuck-outbox',
  /** The nightly comparison found differences. */
  books_differ: 'books-differ',
  /** The nightly comparison could not be made. */
  books_not_compared: 'gateway-outage',
  /** The counts of tries cannot be read or written: every payment is turned away, uncharged. */
  limits_unavailable: 'card-testing',
} as const;

export type Alarm = keyof typeof runbooks;

/** `details` name things by their ids, and hold nothing of a payer. */
export const raiseAlarm = (
  log: Logger,
  alarm: Alarm,
  details: Readonly<Record<string, unknown>>,
  sentence: string,
): void => log.error({ alarm, runbook: `docs/runbooks/${runbooks[alarm]}.md`, ...details }, sentence);
