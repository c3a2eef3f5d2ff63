import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';

import { createId, type LinkId, parseId, type PaymentId } from '#core/id/id';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 });
const time = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });

test('an id is its prefix and 26 characters', () => {
  expect(createId('link', new Date('2026-11-22T00:00:00Z'), new Uint8Array(10).fill(255))).toBe(
    'link_01m808tx00fzzvzzzzzzzzzzzz',
  );
});

test('what createId makes, parseId takes, and only under its own prefix', () => {
  fc.assert(
    fc.property(time, bytes, (now, random) => {
      const id = createId('pay', now, random);
      expect(parseId('pay', id)).toBe(id);
      expect(parseId('link', id)).toBeNull();
      expect(parseId('pa', id)).toBeNull();
    }),
  );
});

test('ids sort by the time they were made', () => {
  fc.assert(
    fc.property(time, time, bytes, bytes, (first, second, left, right) => {
      fc.pre(first.getTime() < second.getTime());
      expect(createId('evt', first, left) < createId('evt', second, right)).toBe(true);
    }),
  );
});

test('all but six random bits stand in the id: other bytes, other id', () => {
  const now = new Date('2026-11-22T00:00:00Z');
  const random = new Uint8Array(10);
  const ids = new Set([createId('pay', now, random)]);
  for (let bit = 0; bit < 80; bit += 1) {
    const flipped = Uint8Array.from(random);
    flipped[bit >> 3] = 1 << (bit & 7);
    ids.add(createId('pay', now, flipped));
  }
  expect(ids.size).toBe(1 + 74);
});

test('the body is a UUID of version 7 and the variant of RFC 9562', () => {
  fc.assert(
    fc.property(time, bytes, (now, random) => {
      let bits = 0n;
      for (const character of createId('mer', now, random).slice(4))
        bits = (bits << 5n) | BigInt('0123456789abcdefghjkmnpqrstvwxyz'.indexOf(character));
      expect(bits >> 80n).toBe(BigInt(now.getTime()));
      expect((bits >> 76n) & 15n).toBe(7n);
      expect((bits >> 62n) & 3n).toBe(2n);
    }),
  );
});

const good = 'link_01m808tx00fzzvzzzzzzzzzzzz';

test.each([
  ['nothing', ''],
  ['no body', 'link_'],
  ['too short', good.slice(0, -1)],
  ['too long', `${good}0`],
  ['capitals', good.toUpperCase()],
  ['a space before', ` ${good}`],
  ['a line end after', `${good}\n`],
  ['another prefix', good.replace('link_', 'inv_')],
  ['another separator', good.replace('_', '-')],
  ['a look-alike of 1', `${good.slice(0, -1)}l`],
  ['a look-alike of 1', `${good.slice(0, -1)}i`],
  ['a look-alike of 0', `${good.slice(0, -1)}o`],
  ['a letter that is left out', `${good.slice(0, -1)}u`],
  ['more than 128 bits', good.replace('_0', '_8')],
  ['a digit of another width', `${good.slice(0, -1)}１`],
  ['hostile text', "link_' OR 1=1 --aaaaaaaaaaaaaaa"],
  ['a NUL', 'link_\u0000'.padEnd(31, '0')],
  ['a path', 'link_../../../../../etc/passwd'],
  ['huge text', `link_${'0'.repeat(1_000_000)}`],
])('refuses %s', (_, text) => {
  expect(parseId('link', text)).toBeNull();
});

test('too little randomness is a bug, not a weak id', () => {
  expect(() => createId('pay', new Date(), new Uint8Array(9))).toThrow(RangeError);
});

test('an id of one kind does not compile as another', () => {
  const id = createId('pay', new Date(), new Uint8Array(10));
  expectTypeOf(id).toEqualTypeOf<PaymentId>();
  expectTypeOf(id).not.toExtend<LinkId>();
  expectTypeOf<string>().not.toExtend<PaymentId>();
});
