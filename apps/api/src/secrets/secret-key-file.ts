import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '@artspay/core/result';
import { readKey } from '#api/config/config';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/**
 * The key of an installation that was given none: made once, readable by its owner only. The failure is one
 * sentence for the operator.
 */
export const secretKeyFile = async (dataDir: string): Promise<Result<Uint8Array, string>> => {
  const path = join(dataDir, 'secret-key');
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(32).toString('base64')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return fail(`The data folder ${dataDir} cannot be written.`);
  }
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return fail(`The secret key in ${path} cannot be read.`);
  const key = readKey(text);
  return key === null ? fail(`The secret key in ${path} is damaged: restore it from a backup.`) : ok(key);
};
