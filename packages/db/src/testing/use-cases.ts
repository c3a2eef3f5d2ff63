import type { AttemptReference, RefundReference } from '@artspay/core/gateway/gateway';
import type { PaymentId } from '@artspay/core/id/id';
import { attemptReference } from '@artspay/core/payment/attempt-reference';
import { type ConfirmPaymentInput, confirmPayment } from '@artspay/core/payment/confirm-payment';
import type { Payment } from '@artspay/core/payment/payment';
import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import { type StartPaymentInput, startPayment } from '@artspay/core/payment/start-payment';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import { requestRefund, type RequestRefundInput } from '@artspay/core/refund/request-refund';
import { ok } from '@artspay/core/result';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { JobName } from '#db/jobs/queues';
import { startQueues } from '#db/jobs/queues';
import { events } from '#db/schema/events';
import { payables } from '#db/schema/payables';
import { aLink } from '#db/testing/builders';
import type { Card, Wire } from '#db/testing/model/scripted-gateway';
import { openWorld, type World } from '#db/testing/model/world';
import { openTestDatabase, type TestDatabase } from '#db/testing/open-test-database';

export const shownAmount = { amount: '120.00', currency: 'AUD' } as const;
export const staff = { kind: 'staff', userId: 'ada' } as const;

let numbers = 0;
export const aToken = (card: Card = 'good', wire: Wire = 'clear'): string =>
  `${card}.${wire}.${(numbers += 1)}`;
export const aPayerKey = (): string => `payer-key-${(numbers += 1).toString().padStart(20, '0')}`;

/** What a test of core's use cases does with a world: payers, staff, and a look at the books. */
const actorsOf = (world: World) => {
  const { database, deps, scope } = world;
  const start = async (link: PaymentLink, input: Partial<StartPaymentInput> = {}) =>
    startPayment(deps, scope, {
      payerKey: aPayerKey(),
      ...shownAmount,
      reference: link.reference,
      signed: null,
      payable: { kind: 'link', code: link.code },
      ...input,
    });
  const confirm = (
    paymentId: PaymentId,
    input: Partial<ConfirmPaymentInput> = {},
    over: Partial<PaymentDeps> = {},
  ) =>
    confirmPayment({ ...deps, ...over }, scope, {
      paymentId,
      token: aToken(),
      shownAmount,
      address: 'somewhere',
      ...input,
    });
  const payment = async (id: PaymentId): Promise<Payment> => {
    const read = await deps.unitOfWork.transaction(scope, async ({ payments }) =>
      ok(await payments.findOptionalById(id)),
    );
    if (!read.ok || read.value === null) throw new Error('no such payment');
    return read.value;
  };
  const link = async (given: Partial<PaymentLink> = {}): Promise<PaymentLink> => {
    const made = aLink(given);
    await deps.unitOfWork.transaction(scope, async ({ payables: links }) => ok(await links.insertLink(made)));
    return made;
  };
  const started = async (given: Partial<PaymentLink> = {}) => {
    const of = await link(given);
    const answer = await start(of);
    if (!answer.ok) throw new Error(answer.error.code);
    return { link: of, id: answer.value.id, reference: attemptReference(answer.value.id, 1) };
  };
  return {
    ...world,
    start,
    confirm,
    payment,
    link,
    started,
    /** A payment whose first attempt was made like this. */
    tried: async (card: Card = 'good', wire: Wire = 'clear') => {
      const made = await started();
      await world.begin(confirm(made.id, { token: aToken(card, wire) }));
      return made;
    },
    attempt: async (reference: AttemptReference) => {
      const read = await deps.unitOfWork.transaction(scope, async ({ payments }) =>
        ok(await payments.findOptionalAttempt(reference)),
      );
      return read.ok ? read.value : null;
    },
    refunds: async (id: PaymentId) => {
      const read = await deps.unitOfWork.transaction(scope, async ({ refunds }) =>
        ok(await refunds.listByPayment(id)),
      );
      return read.ok ? read.value : [];
    },
    refundOf: async (reference: RefundReference) => {
      const read = await deps.unitOfWork.transaction(scope, async ({ refunds }) =>
        ok(await refunds.findOptionalByReference(reference)),
      );
      return read.ok ? read.value : null;
    },
    uses: async (id: PaymentLink['id']) => {
      const [row] = await database.db.select().from(payables).where(eq(payables.id, id));
      return [row?.usesReserved, row?.usesSucceeded];
    },
    eventNames: async (id: PaymentId) => {
      const rows = await database.db
        .select()
        .from(events)
        .where(eq(events.subjectId, id))
        .orderBy(asc(events.sequence));
      return rows.map(({ name, actor }) => `${name} by ${actor.kind}`);
    },
    refund: (paymentId: string, input: Partial<RequestRefundInput> = {}, over: Partial<PaymentDeps> = {}) =>
      requestRefund(
        { ...deps, ...over },
        scope,
        { paymentId, attempt: null, amount: shownAmount, refundable: shownAmount, reason: null, ...input },
        staff,
      ),
    /** What waits in a queue: its data, and in how many milliseconds it is due. */
    queued: async (name: JobName) => {
      const jobs = await database.boss.findJobs<object>(name, { queued: true });
      return jobs.map(({ data, startAfter }) => ({
        data,
        dueInMs: new Date(startAfter).getTime() - world.now().getTime(),
      }));
    },
    emptyQueues: async () => void (await database.db.execute(sql`delete from pgboss.job`)),
  };
};
export type UseCases = ReturnType<typeof actorsOf>;

/** A new world for each test of the file, on one database. Its clock stands still unless `pass` moves it. */
export const underUseCases = (): (() => UseCases) => {
  let opened: TestDatabase;
  let current: UseCases;
  beforeAll(async () => {
    opened = await openTestDatabase('embedded');
    await startQueues(opened.database, (error) => {
      throw error;
    });
  });
  beforeEach(async () => {
    current = actorsOf(await openWorld(opened.database, { isStill: true }));
  });
  afterAll(() => opened.close());
  return () => current;
};
