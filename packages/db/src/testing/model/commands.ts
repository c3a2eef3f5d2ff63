import * as fc from 'fast-check';
import { always, type Command } from '#db/testing/model/act';
import { checkQuiet } from '#db/testing/model/checks';
import { gatewayCommands, timeCommands } from '#db/testing/model/gateway-commands';
import { linkCommands } from '#db/testing/model/link-commands';
import { moneyCommands } from '#db/testing/model/money-commands';
import { payerCommands } from '#db/testing/model/payer-commands';

/** Everything comes to rest. */
export const comeToRest: Command = {
  check: always,
  run: async (model, world) => {
    await world.quiet();
    await checkQuiet(world, model);
  },
  toString: () => 'everything comes to rest',
};

/** All that can happen. */
export const anyCommand: readonly fc.Arbitrary<Command>[] = [
  ...linkCommands,
  ...payerCommands,
  ...gatewayCommands,
  ...moneyCommands,
  ...timeCommands,
  fc.constant(comeToRest),
];
