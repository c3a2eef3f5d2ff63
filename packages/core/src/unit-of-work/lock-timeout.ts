/**
 * Thrown by a unit of work whose transaction waited too long for a lock. The transaction is rolled back:
 * nothing was written, and the same can be asked again.
 */
export class LockTimeout extends Error {
  override readonly name = 'LockTimeout';
}
