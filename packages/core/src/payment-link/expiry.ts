import { fail, ok, type Result } from '#core/result';

/** From `at` on no new payment is taken. `timeZone` is the IANA zone in which the merchant meant it. */
export type Expiry = { readonly at: Date; readonly timeZone: string };

/** A clock's reading in a named zone: `2026-12-24T17:00`, `Australia/Sydney`. */
export type LocalTimeInput = { readonly dateTime: string; readonly timeZone: string };

/** `path` names the input field. */
export type InvalidExpiry = {
  readonly code: 'INVALID_INPUT';
  readonly path: readonly string[];
  readonly why: 'not_a_date_and_time' | 'unknown_time_zone' | 'in_the_past';
};

const invalid = (why: InvalidExpiry['why'], field: 'dateTime' | 'timeZone') =>
  fail<InvalidExpiry>({ code: 'INVALID_INPUT', path: ['expiry', field], why });

/** Seconds may be left out; no offset and no zone stand in it. */
const dateTimeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;

const readDateTime = (text: string): Temporal.PlainDateTime | null => {
  // A leap second would be taken for the second before it.
  if (!dateTimeForm.test(text) || text.endsWith(':60')) return null;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const inZone = (local: Temporal.PlainDateTime, timeZone: string): Temporal.ZonedDateTime | null => {
  // Temporal takes `+10:00` too, which knows nothing of summer time: not what a person means by a zone.
  if (!/^[a-z]/i.test(timeZone)) return null;
  try {
    return local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/**
 * The instant that a merchant means. Where clocks are put back a reading happens twice: the second is meant.
 * Where they are put forward a reading never happens: as long after the change as it was written after it. In
 * both cases the payer has longer. `now` must be before it.
 */
export const parseExpiry = (
  { dateTime, timeZone }: LocalTimeInput,
  now: Date,
): Result<Expiry, InvalidExpiry> => {
  const local = readDateTime(dateTime);
  if (local === null) return invalid('not_a_date_and_time', 'dateTime');
  const zoned = inZone(local, timeZone);
  if (zoned === null) return invalid('unknown_time_zone', 'timeZone');
  const at = new Date(zoned.epochMilliseconds);
  // The last hours of 9999 are in the year 10000 elsewhere, which no date and time of four digits can say.
  if (at.getUTCFullYear() > 9999) return invalid('not_a_date_and_time', 'dateTime');
  return at > now ? ok({ at, timeZone: zoned.timeZoneId }) : invalid('in_the_past', 'dateTime');
};

/** What clocks in its zone show then: `2026-12-24T17:00`, with seconds only where there are some. */
export const localTimeOf = ({ at, timeZone }: Expiry): string => {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime();
  return local.toString({ smallestUnit: local.second === 0 ? 'minute' : 'second' });
};

export const sameExpiry = (left: Expiry | null, right: Expiry | null): boolean =>
  left === null || right === null
    ? left === right
    : left.at.getTime() === right.at.getTime() && left.timeZone === right.timeZone;

/** At the very instant it has expired. */
export const hasExpired = (expiry: Expiry | null, now: Date): boolean => expiry !== null && expiry.at <= now;
