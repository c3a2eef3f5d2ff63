import { fail, ok, type Result } from '@artspay/core/result';

/** Twice the size that it is shown at, and the bytes that the server takes. */
const largest = { width: 960, height: 192, bytes: 64_000 } as const;

export type DrawnLogo = { readonly url: string; readonly base64: string };

const load = async (file: File): Promise<HTMLImageElement | null> => {
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image.naturalWidth > 0 && image.naturalHeight > 0 ? image : null;
  } catch {
    // Not a picture, or none that this browser knows.
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
};

const toPng = (image: HTMLImageElement, scale: number): Promise<Blob | null> => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
};

/** What follows the comma of a `data:` address. */
const base64Of = async (blob: Blob): Promise<string> => {
  const reader = new FileReader();
  const read = Promise.withResolvers<string>();
  reader.addEventListener('load', () => read.resolve(typeof reader.result === 'string' ? reader.result : ''));
  reader.addEventListener('error', () => read.reject(reader.error));
  reader.readAsDataURL(blob);
  const address = await read.promise;
  return address.slice(address.indexOf(',') + 1);
};

/**
 * Draws whatever picture the browser can read as a small PNG: no place, camera or script that was in the file
 * leaves the computer, and the server has one format to look at.
 */
export const drawLogo = async (file: File): Promise<Result<DrawnLogo, 'unreadable' | 'too_detailed'>> => {
  const image = await load(file);
  if (image === null) return fail('unreadable');
  const { naturalWidth, naturalHeight } = image;
  const fit = Math.min(1, largest.width / naturalWidth, largest.height / naturalHeight);
  for (const share of [1, 0.75, 0.5]) {
    const blob = await toPng(image, fit * share);
    if (blob === null) return fail('unreadable');
    if (blob.size > largest.bytes) continue;
    return ok({ url: URL.createObjectURL(blob), base64: await base64Of(blob) });
  }
  return fail('too_detailed');
};
