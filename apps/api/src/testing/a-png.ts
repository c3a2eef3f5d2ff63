import { crc32, deflateSync } from 'node:zlib';

type Size = { readonly width: number; readonly height: number };

export const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

/** A PNG of 8 bits for red, green and blue, of whatever is said to be its pixels. */
export const pngOf = ({ width, height }: Size, packed: Buffer, between: readonly Buffer[] = []): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...between,
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A black picture. */
export const aPng = (size: Size, between: readonly Buffer[] = []): Buffer =>
  pngOf(size, deflateSync(Buffer.alloc(size.height * (1 + 3 * size.width))), between);
