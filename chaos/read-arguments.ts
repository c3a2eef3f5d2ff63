import { parseArgs } from 'node:util';
import type { ChaosOptions } from './run-chaos.ts';

export type Arguments = { readonly chaos: ChaosOptions; readonly asJson: boolean };

/** Starting, draining and checking take this long of the minutes that are given. */
const aroundMs = 60_000;

/** A whole number from 0 that was given, or what is usual. */
const wholeNumber = (text: string | undefined, usual: number): number => {
  if (text === undefined) return usual;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${text} is not a whole number`);
  return Number(text);
};

export const readChaosArguments = (given: readonly string[]): Arguments => {
  const { values } = parseArgs({
    args: [...given],
    options: {
      seed: { type: 'string' },
      minutes: { type: 'string' },
      kills: { type: 'string' },
      each: { type: 'string' },
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const seed = wholeNumber(values.seed, Math.floor(Math.random() * 1_000_000));
  const minutes = wholeNumber(values.minutes, 3);
  const target =
    values.kills === undefined && values.each === undefined
      ? null
      : { kills: wholeNumber(values.kills, 0), each: wholeNumber(values.each, 0) };
  return {
    asJson: values.json,
    chaos: values.short
      ? { seed, loadMs: 5000, target, isShort: true, drainMs: 40_000 }
      : {
          seed,
          loadMs: Math.max(minutes * 60_000 - aroundMs, 20_000),
          target,
          isShort: false,
          drainMs: 120_000,
        },
  };
};
