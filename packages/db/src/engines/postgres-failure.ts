import type { OpenDatabaseFailure } from '#db/database';

const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  // cannot_connect_now, too_many_connections, admin_shutdown (PostgreSQL, appendix A)
  '57P03',
  '53300',
  '57P01',
]);
// invalid_authorization_specification, invalid_password, insufficient_privilege (PostgreSQL, appendix A)
const refused: ReadonlySet<string> = new Set(['28000', '28P01', '42501']);
const noSuchDatabase = '3D000';

/** Says in one plain sentence why a Postgres did not let us in; `null` when it is something else. */
export const describePostgresFailure = (error: unknown, url: URL): OpenDatabaseFailure | null => {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const server = `${url.hostname}:${url.port === '' ? '5432' : url.port}`;
  if (unreachable.has(code)) {
    return { code: 'unreachable', message: `No Postgres answers at ${server}.` };
  }
  if (refused.has(code)) {
    return {
      code: 'sign_in_refused',
      message: `The Postgres at ${server} refused the user or password of DATABASE_URL.`,
    };
  }
  return code === noSuchDatabase
    ? {
        code: 'no_such_database',
        message: `The Postgres at ${server} has no database of the name in DATABASE_URL.`,
      }
    : null;
};
