import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plant } from './planted.ts';

const root = path.resolve(import.meta.dirname, '..');

test('an export that nobody imports is found, also in a package that exports every file', () => {
  const folder = plant({
    'package.json': '{"name":"planted","private":true,"type":"module"}',
    'pnpm-workspace.yaml': 'packages: [apps/*, packages/*]',
    'packages/core/package.json': '{"name":"@artspay/core","type":"module","exports":{"./*":"./src/*.ts"}}',
    'packages/core/src/a.ts': 'export const used = 1;\nexport const planted = 2;\n',
    'apps/api/package.json':
      '{"name":"@artspay/api","type":"module","dependencies":{"@artspay/core":"workspace:*"}}',
    'apps/api/src/main.ts': `import { used } from '@artspay/core/a';\nused.toFixed();\n`,
  });
  const knip = path.join(root, 'node_modules/.bin/knip');
  const args = ['--config', path.join(root, 'knip.json'), '--exports', '--reporter=json'];
  const { stdout } = spawnSync(knip, args, { cwd: folder, encoding: 'utf8' });
  const { issues }: { issues: { file: string; exports: { name: string }[] }[] } = JSON.parse(stdout);
  const found = issues.flatMap(({ file, exports }) => exports.map(({ name }) => `${file}: ${name}`));
  expect(found).toEqual(['packages/core/src/a.ts: planted']);
});
