import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const sqliteBusy = 5;

/**
 * Takes the folder for this process alone, or answers `null` when another holds it. The kernel keeps the lock
 * (SQLite's, on an empty file), so it ends with the process however that ends, and a `kill -9` leaves nothing
 * to clean up. PGlite itself takes none: two processes on one folder lose rows silently.
 */
export const lockFolder = (folder: string): { readonly release: () => void } | null => {
  const file = new DatabaseSync(join(folder, 'lock'));
  try {
    file.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return null;
    throw error;
  }
  return { release: () => file.close() };
};
