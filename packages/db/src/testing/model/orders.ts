import type { AttemptReference, GatewaySnapshot } from '@artspay/core/gateway/gateway';
import type { Scope } from '@artspay/core/merchant/scope';
import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import { recordGatewayResult } from '@artspay/core/payment/record-gateway-result';
import { resolveAttempt } from '@artspay/core/payment/resolve-attempt';
import { expect } from 'vitest';
import type { Database, Queries } from '#db/database';
import { rowToDispute } from '#db/repositories/dispute-rows';
import { rowToAttempt, rowToPayment } from '#db/repositories/payment-rows';
import { rowToRefund } from '#db/repositories/refund-rows';
import { disputes } from '#db/schema/disputes';
import { payables } from '#db/schema/payables';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { payments } from '#db/schema/payments';
import { refunds } from '#db/schema/refunds';
import { inScope } from '#db/scope';
import { edgesSeen } from '#db/testing/edges-seen';

/** How one charge stands at the gateway, one revision after the other; `null`: it is not there yet. */
export type History = readonly (GatewaySnapshot | null)[];

/** An answer on its way to us: how it stood when we asked, and what we knew then. */
type Answer = { readonly revision: number; readonly askedAt: number; readonly times: number };

type Node = { readonly revision: number; readonly asksLeft: number; readonly answers: readonly Answer[] };

export type Orders = {
  readonly database: Database;
  readonly scope: Scope;
  readonly reference: AttemptReference;
  readonly history: History;
  /** Core's dependencies over these queries, with a gateway that answers this. */
  depsOver(queries: Queries, found: () => GatewaySnapshot | null): PaymentDeps;
  /** How many questions are asked besides the first. */
  readonly asks: number;
};

/** Everything about the payment that is not a time or an id. */
const standing = async (db: Queries, scope: Scope) => {
  const read = {
    payments: (await db.select().from(payments).where(inScope(payments, scope))).map(rowToPayment),
    attempts: (await db.select().from(paymentAttempts).where(inScope(paymentAttempts, scope))).map(
      rowToAttempt,
    ),
    refunds: (await db.select().from(refunds).where(inScope(refunds, scope))).map(rowToRefund),
    disputes: (await db.select().from(disputes).where(inScope(disputes, scope))).map(rowToDispute),
    payables: await db.select().from(payables).where(inScope(payables, scope)),
  };
  return {
    sequence: read.payments[0]?.sequence ?? 0,
    state: read.payments[0]?.state ?? null,
    isCaptured: read.payments[0]?.capturedAt instanceof Date,
    attempts: read.attempts.map(({ outcome }) => outcome),
    refunds: read.refunds.map(({ state, amount }) => `${state} ${amount.minor}`),
    disputes: read.disputes.map(({ state, amount }) => `${state} ${amount.minor}`),
    uses: read.payables.map(({ usesReserved, usesSucceeded }) => [usesReserved, usesSucceeded]),
  };
};
type Stands = Awaited<ReturnType<typeof standing>>;
export type Standing = Omit<Stands, 'sequence'>;

const inWords = ({ revision, askedAt, times }: Answer): string => `${revision} ${askedAt} ${times}`;

class Undo extends Error {}

/** Does it for real within a savepoint, and takes it back. */
const undone = async (queries: Queries, work: (inner: Queries) => Promise<void>): Promise<void> => {
  const undo = new Undo();
  try {
    await queries.transaction(async (inner) => {
      await work(inner);
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
};

/**
 * Goes through every order in which the gateway's revisions happen, questions are asked, and answers arrive,
 * each up to `times` times, also long after they were given. Each step is real and undone afterwards (a
 * savepoint within its order); what was gone on from before, from the same standing with the same to come, is
 * not gone on from again. Answers every standing in which it ended, and how many steps were taken.
 */
export const everyOrder = async (
  orders: Orders,
): Promise<{ readonly ends: readonly Standing[]; readonly steps: number }> => {
  const { database, scope, reference, history } = orders;
  const visited = new Set<string>();
  const ends = new Map<string, Standing>();
  let steps = 0;

  const deliver = async (deps: PaymentDeps, answer: Answer): Promise<void> => {
    const report = history[answer.revision] ?? null;
    const recorded =
      report === null
        ? null
        : await recordGatewayResult(deps, scope, reference, report, {
            askedAt: answer.askedAt,
            actor: { kind: 'system' },
          });
    if (recorded?.ok === true) return;
    expect(recorded?.error ?? 'overtaken').toBe('overtaken');
    // Who was overtaken asks again, as everybody does who asks.
    await resolveAttempt(deps, { reference, tries: null });
  };

  /** Goes on from what stands, which nothing but an answer changes. */
  const go = async (queries: Queries, node: Node, stands: Stands): Promise<void> => {
    const { revision, asksLeft, answers } = node;
    const key = JSON.stringify([revision, asksLeft, answers.map(inWords).toSorted(), stands]);
    if (visited.has(key)) return;
    visited.add(key);
    if (revision < history.length - 1) await go(queries, { ...node, revision: revision + 1 }, stands);
    if (asksLeft > 0) {
      const asked = { revision, askedAt: stands.sequence, times: 1 };
      await go(queries, { ...node, asksLeft: asksLeft - 1, answers: [...answers, asked] }, stands);
    }
    for (const [index, answer] of answers.entries()) {
      const again = answer.times > 1 ? [{ ...answer, times: answer.times - 1 }] : [];
      const left = { ...node, answers: answers.toSpliced(index, 1, ...again) };
      await undone(queries, async (inner) => {
        steps += 1;
        await deliver(
          orders.depsOver(inner, () => history[revision] ?? null),
          answer,
        );
        await go(inner, left, await standing(inner, scope));
      });
    }
    if (revision === history.length - 1 && answers.length === 0) await undone(queries, end);
  };

  /** The notice of the last revision arrives, as it does sooner or later. */
  const end = async (queries: Queries): Promise<void> => {
    await resolveAttempt(
      orders.depsOver(queries, () => history.at(-1) ?? null),
      { reference, tries: null },
    );
    await edgesSeen({ db: queries }, scope);
    const { sequence: _, ...stands } = await standing(queries, scope);
    ends.set(JSON.stringify(stands), stands);
  };

  const stands = await standing(database.db, scope);
  const { sequence } = stands;
  await go(
    database.db,
    {
      revision: 0,
      asksLeft: orders.asks,
      answers: [{ revision: 0, askedAt: sequence, times: 2 }],
    },
    stands,
  );
  return { ends: [...ends.values()], steps };
};
