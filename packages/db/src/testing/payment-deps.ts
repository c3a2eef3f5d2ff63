import { createHash, randomBytes } from 'node:crypto';
import type { Gateway } from '@artspay/core/gateway/gateway';
import { createId, type Identities } from '@artspay/core/id/id';
import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import { createLinkCode } from '@artspay/core/payment-link/link-code';
import { everyLimit } from '@artspay/core/testing/every-limit';
import type { Database } from '#db/database';
import { countsRepository } from '#db/repositories/counts-repository';
import { openDirectory } from '#db/repositories/directory';
import { openUnitOfWork } from '#db/unit-of-work';

const identities: Identities = {
  id: (prefix) => createId(prefix, new Date(), randomBytes(10)),
  linkCode: () => createLinkCode(randomBytes(10)),
};

/** What core's payment use cases need, over this database and gateway. */
export const paymentDepsOver = (database: Database, gateway: Gateway): PaymentDeps => ({
  unitOfWork: openUnitOfWork(database),
  directory: openDirectory(database),
  identities,
  gatewayFor: () => Promise.resolve(gateway),
  // Sealed by the api; here they are written as they are.
  answers: { seal: (answers) => JSON.stringify(answers), open: (sealed) => JSON.parse(sealed) },
  hash: (text) => createHash('sha256').update(text).digest('base64url'),
  monotonicMs: () => performance.now(),
  // Everything is counted, and nobody has to wait.
  limits: everyLimit({ most: 1_000_000_000, windowMs: 60_000 }),
  countsOf: (scope) => countsRepository(database.db, scope),
});
