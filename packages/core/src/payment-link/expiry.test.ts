import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasExpired, localTimeOf, parseExpiry, sameExpiry } from '#core/payment-link/expiry';
import { fail, ok } from '#core/result';
import { noon } from '#core/testing/builders';

const sydney = 'Australia/Sydney';
const past = new Date(0);
const at = (iso: string, timeZone = sydney) => ok({ at: new Date(iso), timeZone });

test('a reading of the clocks of a zone is an instant', () => {
  expect(parseExpiry({ dateTime: '2026-12-24T17:00', timeZone: sydney }, noon)).toEqual(
    at('2026-12-24T06:00:00Z'),
  );
  expect(parseExpiry({ dateTime: '2027-07-01T17:00:30', timeZone: sydney }, noon)).toEqual(
    at('2027-07-01T07:00:30Z'),
  );
  expect(parseExpiry({ dateTime: '2026-12-24T17:00', timeZone: 'UTC' }, noon)).toEqual(
    at('2026-12-24T17:00:00Z', 'UTC'),
  );
});

test('a zone is kept by its proper name', () => {
  expect(parseExpiry({ dateTime: '2026-12-24T17:00', timeZone: 'australia/SYDNEY' }, noon)).toEqual(
    at('2026-12-24T06:00:00Z'),
  );
});

test('where clocks are put forward, a reading that never happens is as long after the change', () => {
  // Sydney, 4 October 2026: after 01:59:59 comes 03:00.
  expect(parseExpiry({ dateTime: '2026-10-04T01:59', timeZone: sydney }, past)).toEqual(
    at('2026-10-03T15:59:00Z'),
  );
  expect(parseExpiry({ dateTime: '2026-10-04T02:30', timeZone: sydney }, past)).toEqual(
    at('2026-10-03T16:30:00Z'),
  );
  expect(parseExpiry({ dateTime: '2026-10-04T03:30', timeZone: sydney }, past)).toEqual(
    at('2026-10-03T16:30:00Z'),
  );
});

test('where clocks are put back, the second of two readings is meant', () => {
  // Sydney, 4 April 2027: 02:30 happens at 15:30 and at 16:30 UTC.
  expect(parseExpiry({ dateTime: '2027-04-04T02:30', timeZone: sydney }, past)).toEqual(
    at('2027-04-03T16:30:00Z'),
  );
  expect(parseExpiry({ dateTime: '2027-04-04T01:59', timeZone: sydney }, past)).toEqual(
    at('2027-04-03T14:59:00Z'),
  );
});

test('changes by half an hour and zones that skipped a day are known too', () => {
  expect(parseExpiry({ dateTime: '2026-10-04T02:10', timeZone: 'Australia/Lord_Howe' }, past)).toEqual(
    at('2026-10-03T15:40:00Z', 'Australia/Lord_Howe'),
  );
  expect(parseExpiry({ dateTime: '2011-12-30T12:00', timeZone: 'Pacific/Apia' }, past)).toEqual(
    at('2011-12-30T22:00:00Z', 'Pacific/Apia'),
  );
});

test.each([
  '',
  'tomorrow',
  '2026-12-24',
  '17:00',
  '2026-12-24 17:00',
  '2026-12-24T17',
  '2026-13-01T00:00',
  '2026-02-29T12:00',
  '2026-12-24T24:00',
  '2026-12-24T23:59:60',
  '2026-12-24T17:00Z',
  '2026-12-24T17:00+11:00',
  '2026-12-24T17:00[Australia/Sydney]',
  '+002026-12-24T17:00',
  '2026-12-24T17:00\n',
  '２０２６-12-24T17:00',
])('%j is no date and time', (dateTime) => {
  expect(parseExpiry({ dateTime, timeZone: sydney }, past)).toEqual(
    fail({ code: 'INVALID_INPUT', path: ['expiry', 'dateTime'], why: 'not_a_date_and_time' }),
  );
});

test.each(['', 'Sydney', 'Australia/Nowhere', '+10:00', '-0330', ' UTC', 'UTC\n', '../etc/passwd', 'u-ca-x'])(
  '%j is no zone',
  (timeZone) => {
    expect(parseExpiry({ dateTime: '2026-12-24T17:00', timeZone }, past)).toEqual(
      fail({ code: 'INVALID_INPUT', path: ['expiry', 'timeZone'], why: 'unknown_time_zone' }),
    );
  },
);

test('what is over cannot be set, and neither can this very instant', () => {
  const expiry = { dateTime: '2026-11-22T12:00', timeZone: 'UTC' };
  const refused = fail({ code: 'INVALID_INPUT', path: ['expiry', 'dateTime'], why: 'in_the_past' });
  expect(parseExpiry(expiry, new Date(noon.getTime() + 1))).toEqual(refused);
  expect(parseExpiry(expiry, noon)).toEqual(refused);
  expect(parseExpiry(expiry, new Date(noon.getTime() - 1))).toEqual(at('2026-11-22T12:00:00Z', 'UTC'));
});

test('the last instant that can be set is the last of the year 9999 in UTC', () => {
  const last = '9999-12-31T23:59:59';
  expect(parseExpiry({ dateTime: last, timeZone: 'UTC' }, noon)).toEqual(at(`${last}Z`, 'UTC'));
  expect(parseExpiry({ dateTime: last, timeZone: sydney }, noon)).toEqual(at('9999-12-31T12:59:59Z'));
  expect(parseExpiry({ dateTime: last, timeZone: 'America/New_York' }, noon)).toEqual(
    fail({ code: 'INVALID_INPUT', path: ['expiry', 'dateTime'], why: 'not_a_date_and_time' }),
  );
});

const zones = fc.constantFrom(
  sydney,
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
);
/** Whole seconds between 1980 and 2100; often near the hours at which Sydney and Berlin change their clocks. */
const instants = fc.oneof(
  fc.integer({ min: 315_532_800, max: 4_102_444_800 }).map((seconds) => new Date(seconds * 1000)),
  fc
    .tuple(
      fc.constantFrom('2026-10-03T16:00Z', '2027-04-03T16:00Z', '2027-03-28T01:00Z', '2026-10-25T01:00Z'),
      fc.integer({ min: -7200, max: 7200 }),
    )
    .map(([change, seconds]) => new Date(Date.parse(change) + seconds * 1000)),
);

test('what clocks show, read again, is the same instant, or the second at which they show it', () => {
  fc.assert(
    fc.property(instants, zones, (instant, timeZone) => {
      const shown = localTimeOf({ at: instant, timeZone });
      const read = parseExpiry({ dateTime: shown, timeZone }, past);
      if (!read.ok) throw new Error(read.error.why);
      expect(localTimeOf(read.value)).toBe(shown);
      expect(read.value.timeZone).toBe(timeZone);
      const laterMs = read.value.at.getTime() - instant.getTime();
      expect(laterMs).toBeGreaterThanOrEqual(0);
      expect(laterMs).toBeLessThanOrEqual(3_600_000);
    }),
  );
});

test('of two readings of one clock, the later one never means an earlier instant, but for the hour that is read twice', () => {
  const twoHoursMs = 7_200_000;
  fc.assert(
    fc.property(
      instants,
      zones,
      fc.integer({ min: twoHoursMs, max: 10 * twoHoursMs }),
      (instant, timeZone, ms) => {
        const read = (date: Date) => {
          const parsed = parseExpiry({ dateTime: localTimeOf({ at: date, timeZone }), timeZone }, past);
          if (!parsed.ok) throw new Error(parsed.error.why);
          return parsed.value.at.getTime();
        };
        const later = new Date(instant.getTime() + Math.floor(ms / 1000) * 1000);
        expect(read(later)).toBeGreaterThan(read(instant));
      },
    ),
  );
});

test('a link without expiry never expires; one with expiry has from the very instant on', () => {
  fc.assert(
    fc.property(instants, instants, zones, (instant, now, timeZone) => {
      expect(hasExpired(null, now)).toBe(false);
      expect(hasExpired({ at: instant, timeZone }, now)).toBe(now.getTime() >= instant.getTime());
    }),
  );
});

test('the same instant in another zone is another expiry: the merchant meant something else by it', () => {
  const berlin = { at: noon, timeZone: 'Europe/Berlin' };
  expect(sameExpiry(berlin, { ...berlin, at: new Date(noon) })).toBe(true);
  expect(sameExpiry(berlin, { ...berlin, timeZone: sydney })).toBe(false);
  expect(sameExpiry(berlin, null)).toBe(false);
  expect(sameExpiry(null, null)).toBe(true);
});
