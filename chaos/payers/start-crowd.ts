import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from '../random.ts';
import type { World } from '../world.ts';
import { callOf } from './call.ts';
import { createPayer, type Payer, type Wanted } from './payer.ts';
import { type Followed, type Payables, type Scene, scenarios } from './scenarios.ts';

export type Crowd = {
  readonly payer: Payer;
  /** Every payment that was started, by its id. */
  readonly followed: ReadonlyMap<string, Followed>;
  /** How often payers were told no, by the words. */
  readonly toldNo: ReadonlyMap<string, number>;
  /** No new payers and refunds from now on; resolves when those who are here have walked away. */
  end(): Promise<void>;
};

export type CrowdOptions = { readonly seed: number; readonly payers: number; readonly refunders: number };

const link = (code: string, reference: string): Wanted => ({
  amount: { amount: '40.00', currency: 'AUD' },
  what: { kind: 'link', code, reference },
});

const createPayables = (world: World, unlimitedCode: string): Payables => {
  let made = 0;
  const nextReference = (): string => `INV-${(made += 1)}`;
  return {
    invoice: () => {
      const reference = nextReference();
      return {
        amount: { amount: `${10 + (made % 500)}.50`, currency: 'AUD' },
        what: { kind: 'invoice', merchantCode: world.merchantCode, reference },
      };
    },
    unlimited: () => link(unlimitedCode, 'Donation'),
    newLink: async (useLimit) => {
      const reference = nextReference();
      const opened = await world.staff.createLink(reference, useLimit);
      if (opened === null) return null;
      return link(opened.code, reference);
    },
  };
};

/** Payers who come one after the other, many at once, and staff who refund some of what they paid. */
export const startCrowd = async (world: World, { seed, payers, refunders }: CrowdOptions): Promise<Crowd> => {
  const over = new AbortController();
  const followed = new Map<string, Followed>();
  const toldNo = new Map<string, number>();
  const refundable: string[] = [];
  const donation = await world.staff.createLink('Donation', null);
  if (donation === null) throw new Error('no link could be made');
  const payables = createPayables(world, donation.code);
  const payer = createPayer(
    callOf(world.serverUrl, '/graphql/payer'),
    { url: world.sandbox.url, publishableKey: world.account.publishableKey },
    () => over.signal.aborted,
  );
  const scene: Omit<Scene, 'random'> = {
    payer,
    payables,
    isOver: () => over.signal.aborted,
    follow: (one) => {
      followed.set(one.payment.id, one);
      if (one.told?.status === 'PAID') refundable.push(one.payment.id);
    },
    toldNo: (message) => toldNo.set(message, (toldNo.get(message) ?? 0) + 1),
  };

  const payOn = async (index: number): Promise<void> => {
    const random = createRandom(seed, `payer ${index}`);
    while (!over.signal.aborted) await random.pick(scenarios)({ ...scene, random });
  };
  const refundOn = async (index: number): Promise<void> => {
    const random = createRandom(seed, `refunder ${index}`);
    while (!over.signal.aborted) {
      const id = refundable.at(-random.between(1, 30));
      if (id === undefined) await delay(50);
      else await world.staff.refund(id, random);
    }
  };
  const running = Promise.all([
    ...Array.from({ length: payers }, (_, index) => payOn(index)),
    ...Array.from({ length: refunders }, (_, index) => refundOn(index)),
  ]);
  return {
    payer,
    followed,
    toldNo,
    end: async () => {
      over.abort();
      await running;
    },
  };
};
