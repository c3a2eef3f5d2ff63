import type { Paying } from './paying-port.ts';

let present: Paying | null = null;

export const payingNow = (): Paying | null => present;

/** Null when it could not be fetched; another call tries again. */
export const fetchPaying = async (): Promise<Paying | null> => {
  if (present !== null) return present;
  try {
    present = (await import('../paying/paying.ts')).paying;
  } catch {
    // No connection: the caller says so.
  }
  return present;
};
