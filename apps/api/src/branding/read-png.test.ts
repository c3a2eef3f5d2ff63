import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPng } from '#api/branding/read-png';
import { aPng, chunk, pngOf } from '#api/testing/a-png';

const shorter = (png: Buffer, bytes: number): Buffer => png.subarray(0, png.length - bytes);

test('a PNG is kept as a picture and nothing else: no text, time or place, and nothing behind its end', () => {
  const plain = aPng({ width: 4, height: 3 });
  const chatty = Buffer.concat([
    aPng({ width: 4, height: 3 }, [
      chunk('tEXt', Buffer.from('Author\0Ada')),
      chunk('eXIf', Buffer.from('where it was taken')),
      chunk('acTL', Buffer.alloc(8)),
    ]),
    Buffer.from('<script>alert(1)</script>'),
  ]);
  const read = readPng(chatty);
  expect(read).toEqual({ ok: true, value: { bytes: plain, width: 4, height: 3 } });
});

test.each([
  ['nothing', Buffer.alloc(0), 'not_a_png'],
  ['a drawing that could run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not_a_png'],
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'not_a_png'],
  ['one that was cut off', shorter(aPng({ width: 4, height: 3 }), 20), 'not_a_png'],
  ['one without its pixels', pngOf({ width: 4, height: 3 }, deflateSync(Buffer.alloc(5))), 'not_a_png'],
  [
    'one that unpacks to far more',
    pngOf({ width: 1, height: 1 }, deflateSync(Buffer.alloc(10_000_000))),
    'not_a_png',
  ],
  ['one that is too wide', pngOf({ width: 1_201, height: 1 }, Buffer.alloc(1)), 'too_many_pixels'],
  ['one that is too heavy', Buffer.alloc(64_001), 'too_many_bytes'],
] as const)('%s is refused', (_, bytes, failure) => {
  expect(readPng(bytes)).toEqual({ ok: false, error: failure });
});

test('one wrong bit anywhere behind the signature is noticed', () => {
  const png = aPng({ width: 4, height: 3 });
  for (let at = 8; at < png.length; at += 1) {
    const broken = Buffer.from(png);
    broken[at] = (broken[at] ?? 0) ^ 1;
    expect(readPng(broken).ok, `byte ${at}`).toBe(false);
  }
});
