import path from 'node:path';
import { readTheirBooks, type TheirBooks } from '@artspay/tools/gateway-books';

/** What the gateway of an installation with this data folder did. */
export const theirBooks = (dataDir: string): TheirBooks => readTheirBooks(path.join(dataDir, 'sandbox'));
