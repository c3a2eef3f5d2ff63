import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf, pnpm, readOptional, root, say } from './workspace.mjs';

const stampFile = path.join(root, 'node_modules/.artspay-built');
const notSource = new Set(['node_modules', 'dist', 'generated', '.turbo', 'test-results', '__screenshots__']);

/**
 * @param {string} folder
 * @returns {string[]}
 */
const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSource.has(entry.name) && !/\.test\.\w+$/.test(entry.name))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(file) : [file];
    });

/** @typedef {{ folder: string, builds: boolean, needs: string[] }} Package */

/** @returns {Map<string, Package>} every workspace package by its name */
const packages = () =>
  new Map(
    ['apps', 'packages'].flatMap((group) =>
      readdirSync(path.join(root, group)).flatMap((name) => {
        const folder = path.join(root, group, name);
        const text = readOptional(path.join(folder, 'package.json'));
        if (text === null) return [];
        const manifest = JSON.parse(text);
        return [
          [
            manifest.name,
            {
              folder,
              builds: 'build' in (manifest.scripts ?? {}),
              needs: Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
            },
          ],
        ];
      }),
    ),
  );

/**
 * Builds the browser code, unless nothing that goes into it changed since the last time. Turbo would find out
 * too, but takes seconds for it.
 */
export const build = async () => {
  const all = packages();
  const built = [...all.values()].filter((one) => one.builds);
  const sources = new Set(
    built.flatMap((one) => [
      one,
      ...one.needs.map((name) => all.get(name)).filter((need) => need !== undefined),
    ]),
  );
  const wanted = hashOf([
    ...['pnpm-lock.yaml', 'turbo.json', 'tsconfig.base.json'].map((name) => path.join(root, name)),
    ...readdirSync(path.join(root, 'apps/api'))
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => path.join(root, 'apps/api', name)),
    ...[...sources].flatMap((one) => filesBelow(one.folder)),
  ]);
  const complete = built.every((one) => existsSync(path.join(one.folder, 'dist')));
  if (complete && readOptional(stampFile) === wanted) return;
  say('Building the pages. Later starts skip this.');
  await pnpm(['run', 'build'], 'Building the pages failed: the lines above say why.');
  writeFileSync(stampFile, wanted);
};
