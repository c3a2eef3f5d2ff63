import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { withRequestId } from '#api/http/request-id';
import { createLog } from '#api/log';

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = [];
  write(createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) }));
  return lines.join('');
};

test('an error of the database is logged without the values of its statement', () => {
  const error = new DrizzleQueryError(
    'insert into x values ($1)',
    ['ada@gallery.example'],
    new Error('disk full'),
  );
  const line = logged((log) => log.error({ err: error }, 'unexpected'));
  expect(line).toContain('disk full');
  expect(line).toContain('log.test.ts');
  expect(line).not.toContain('ada@gallery.example');
});

test('lines carry the id of the request that they belong to', () => {
  expect(logged((log) => withRequestId('r-1', () => log.info('hello')))).toContain('"requestId":"r-1"');
  expect(logged((log) => log.info('hello'))).not.toContain('requestId');
});

test('what is named like a secret is cut out', () => {
  const line = logged((log) => log.info({ token: 'tok_1', body: { password: 'hunter2' } }, 'hello'));
  expect(line).not.toMatch(/tok_1|hunter2/);
});
