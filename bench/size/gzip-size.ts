import { gzipSync } from 'node:zlib';

/** Bytes of one file as it travels. */
export const gzipSize = (text: string): number => gzipSync(text, { level: 9 }).byteLength;
