import { underWayStates } from '@artspay/core/payment/payment-transitions';
import { eq, inArray } from 'drizzle-orm';
import * as fc from 'fast-check';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import { ok } from '@artspay/core/result';
import { payments } from '#db/schema/payments';
import { inScope } from '#db/scope';
import { checkAlways } from '#db/testing/model/checks';
import { wires } from '#db/testing/model/scripted-gateway';
import type { Model } from '#db/testing/model/model';
import type { World } from '#db/testing/model/world';

export type Command = fc.AsyncCommand<Model, World>;

export const staff = { kind: 'staff', userId: 'ada' } as const;
let made = 0;
/** A number that nobody had. */
export const newNumber = (): number => (made += 1);

/** One thing that happens; what must always hold is checked after it. */
export const act = (
  words: string,
  may: (model: Model) => boolean,
  play: (world: World, model: Model) => Promise<void>,
): Command => ({
  check: may,
  run: async (model, world) => {
    await play(world, model);
    await checkAlways(world, model);
  },
  toString: () => words,
});

export const pick = <Item>(items: readonly Item[], n: number): Item => {
  const item = items[n % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
export const hasLinks = ({ links }: Model): boolean => links.length > 0;
export const hasPayments = (model: Model): boolean => model.payments.length > 0;
export const always = (): boolean => true;
export const n = fc.nat({ max: 2 });
export const anyWire = fc.oneof(
  { weight: 5, arbitrary: fc.constant('clear' as const) },
  fc.constantFrom(...wires),
);

export const linkOf = async ({ deps, scope }: World, id: PaymentLink['id']): Promise<PaymentLink> => {
  const read = await deps.unitOfWork.transaction(scope, async ({ payables }) =>
    ok(await payables.lockLink(id)),
  );
  if (!read.ok || read.value === null) throw new Error('no such link');
  return read.value;
};

/** How many payments of a link hold or have taken a use, as their own rows say. */
export const usesOf = async ({ database, scope }: World, id: PaymentLink['id']): Promise<number> => {
  const holding = [...underWayStates, 'succeeded'] as const;
  const rows = await database.db
    .select({ id: payments.id })
    .from(payments)
    .where(inScope(payments, scope, eq(payments.payableId, id), inArray(payments.state, [...holding])));
  return rows.length;
};

/** What the model says must be so. */
export const must = (holds: boolean, words: string): void => {
  if (!holds) throw new Error(words);
};
