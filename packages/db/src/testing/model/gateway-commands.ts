import { money } from '@artspay/core/money/money';
import * as fc from 'fast-check';
import { act, always, type Command, hasPayments, n, pick } from '#db/testing/model/act';
import { outcomes, refundFates, type ScriptedCharge } from '#db/testing/model/scripted-gateway';
import type { World } from '#db/testing/model/world';

/** Something that happens to one of the charges in the gateway's books, if there is one. */
const atGateway = (
  words: string,
  play: (world: World, charge: ScriptedCharge) => void | Promise<void>,
  which: number,
): Command =>
  act(`charge ${which}: ${words}`, hasPayments, async (world) => {
    const charges = world.gateway.all();
    if (charges.length > 0) await play(world, pick(charges, which));
  });

/** What happens at the gateway and at banks. */
export const gatewayCommands: readonly fc.Arbitrary<Command>[] = [
  fc.tuple(n, fc.constantFrom(1, 2)).map(([which, times]) =>
    atGateway(
      `${times} notices`,
      async (world, { reference }) => {
        for (let time = 0; time < times; time += 1) await world.hint(reference);
      },
      which,
    ),
  ),
  fc
    .tuple(n, fc.constantFrom(...outcomes))
    .map(([which, outcome]) =>
      atGateway(`${outcome} by its bank`, (world, charge) => world.gateway.settle(charge, outcome), which),
    ),
  n.map((which) =>
    atGateway('the payer proves who they are', (world, charge) => world.gateway.prove(charge), which),
  ),
  fc.tuple(n, fc.boolean(), fc.constantFrom(...refundFates)).map(([which, isAll, fate]) =>
    atGateway(
      `${isAll ? 'all' : 'half'} refunded in the dashboard: ${fate}`,
      (world, charge) => {
        if (charge.result.state !== 'captured') return;
        const { captured } = charge.result;
        const isPart = captured.minor < charge.amount.minor;
        world.gateway.refundInDashboard(
          charge,
          isAll || isPart ? captured : money(captured.minor / 2n, captured.currency),
          fate,
        );
      },
      which,
    ),
  ),
  fc.tuple(n, n, fc.constantFrom('succeeded', 'failed')).map(([which, refund, state]) =>
    atGateway(
      `refund ${refund} ${state}`,
      (world, charge) => {
        world.gateway.settleRefund(charge, refund % Math.max(1, charge.refunds.length), state);
      },
      which,
    ),
  ),
  n.map((which) => atGateway('disputed', (world, charge) => world.gateway.dispute(charge), which)),
  fc
    .tuple(n, fc.constantFrom('won', 'lost'))
    .map(([which, outcome]) =>
      atGateway(
        `disputes ${outcome}`,
        (world, charge) => world.gateway.closeDisputes(charge, outcome),
        which,
      ),
    ),
  fc.boolean().map((isDown) =>
    act(isDown ? 'the gateway is down' : 'the gateway is up', always, async (world) => {
      world.gateway.line.isDown = isDown;
    }),
  ),
];

/** Time, and what was on its way. */
export const timeCommands: readonly fc.Arbitrary<Command>[] = [
  fc
    .constantFrom(1, 16, 16 * 60)
    .map((seconds) => act(`${seconds} seconds pass`, always, async (world) => world.pass(seconds * 1000))),
  fc.constant(act('jobs run', always, async (world) => void (await world.jobs.processAll(world.now())))),
  fc.constant(act('what was delayed arrives', always, async (world) => world.gateway.arrive())),
  fc.constant(act('slow answers are given', always, (world) => world.answerAll())),
];
