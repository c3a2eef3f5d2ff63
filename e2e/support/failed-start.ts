import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../../tools/start.mjs');

export type FailedStart = { readonly code: number | null; readonly printed: string };

/** Starts the product with settings that cannot work, and waits for its end. */
export const startWrongly = (settings: Readonly<Record<string, string>>): FailedStart => {
  const folder = mkdtempSync(path.join(tmpdir(), 'artspay-wrong-'));
  try {
    const { status, stdout, stderr } = spawnSync('node', [program], {
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        DATA_DIR: folder,
        ...settings,
      },
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { code: status, printed: `${stdout}${stderr}`.trim() };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
