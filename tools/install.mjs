import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf, node, pnpm, readOptional, root, say } from './workspace.mjs';

const stampFile = path.join(root, 'node_modules/.artspay-installed');

/** Installs exactly what the lockfile says, unless that was done already. */
export const install = async () => {
  const wanted = hashOf([path.join(root, 'pnpm-lock.yaml'), path.join(root, 'pnpm-workspace.yaml')]);
  if (readOptional(stampFile) === wanted && existsSync(node)) return;
  say('Installing packages. The first time takes about a minute.');
  await pnpm(
    ['install', '--frozen-lockfile'],
    'Installing the packages failed: the lines above say why. Is the network there?',
  );
  writeFileSync(stampFile, wanted);
};
