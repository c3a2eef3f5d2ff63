import { crc32, inflateSync } from 'node:zlib';
import { fail, ok, type Result } from '@artspay/core/result';

export type LogoFailure = 'not_a_png' | 'too_many_bytes' | 'too_many_pixels';

/** A logo is drawn at most 56 px high: this is enough for the sharpest screens. */
const largest = { bytes: 64_000, width: 1_200, height: 600 } as const;

export type Png = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a picture is made of. Everything else says who made it, where and when, or may be anything. */
const wanted = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** Samples of a pixel, by colour type. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

type Chunk = { readonly type: string; readonly data: Buffer; readonly whole: Buffer };

/** The chunks, each with the right check sum, the last one the end; `null` where that is not so. */
const chunksOf = (png: Buffer): readonly Chunk[] | null => {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > png.length) return null;
    if (crc32(png.subarray(at + 4, end - 4)) !== png.readUInt32BE(end - 4)) return null;
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
};

/** Whether the packed pixels are exactly as many as the header says: none missing, and no bomb. */
const isComplete = (packed: Buffer, size: number): boolean => {
  try {
    return inflateSync(packed, { maxOutputLength: size }).length === size;
  } catch (error) {
    // zlib tells of damaged and of overlong data by errors with a code.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
};

/**
 * The one door for logos: a complete PNG of a size to look at, written anew with nothing in it but the
 * picture. What follows its end, and every chunk with texts, places or times, is left behind.
 */
export const readPng = (given: Uint8Array): Result<Png, LogoFailure> => {
  if (given.length > largest.bytes) return fail('too_many_bytes');
  const png = Buffer.from(given);
  if (!png.subarray(0, signature.length).equals(signature)) return fail('not_a_png');
  const chunks = chunksOf(png);
  const header = chunks?.[0];
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13) return fail('not_a_png');
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  if (width === 0 || height === 0) return fail('not_a_png');
  if (width > largest.width || height > largest.height) return fail('too_many_pixels');
  const [depth = 0, colourType = -1, , , interlaced] = header.data.subarray(8);
  const bits = depth * (samples[colourType] ?? 0);
  // Interlaced pictures are rare, and packed in another way.
  if (bits === 0 || interlaced !== 0) return fail('not_a_png');
  const size = height * (1 + Math.ceil((width * bits) / 8));
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  if (!isComplete(packed, size)) return fail('not_a_png');
  const kept = chunks.filter(({ type }) => wanted.has(type)).map(({ whole }) => whole);
  return ok({ bytes: Buffer.concat([signature, ...kept]), width, height });
};
