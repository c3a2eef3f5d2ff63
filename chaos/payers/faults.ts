import type { Random } from '../random.ts';
import type { SandboxProcess } from '../processes/start-sandbox.ts';

/** One spell of trouble at the gateway. */
export type Spell = { readonly name: string; readonly ms: number; readonly faults: object };

const webhooks = { lose: 0.3, duplicate: 0.3, reorder: 0.3, delay_ms: 300 } as const;

/** Spells in the order that the seed gives them; each in turn is a new set of chances. */
export const nextSpell = (random: Random, isShort: boolean): Spell => {
  const seed = random.between(0, 1_000_000);
  const ms = isShort ? random.between(400, 900) : random.between(1500, 4000);
  const slow = isShort ? 300 : 1200;
  const spell = (name: string, faults: object, lasting = ms): Spell => ({
    name,
    ms: lasting,
    faults: { seed, ...faults },
  });
  return random.pick<() => Spell>([
    () => spell('calm', {}),
    () => spell('slow', { latency_ms: random.between(50, slow) }),
    () => spell('cut before', { cut_before: 0.4 }),
    () => spell('cut after', { cut_after: 0.4 }),
    () => spell('errors after', { error_after: 0.4 }),
    () => spell('webhooks', { webhooks }),
    () => spell('webhooks lost', { webhooks: { lose: 1 } }),
    () => spell('outage', { outage: true }, Math.min(ms, 1500)),
    () => spell('partial approvals', { partial_approval: 0.5 }),
    () =>
      spell('everything', {
        latency_ms: slow / 3,
        cut_before: 0.1,
        cut_after: 0.1,
        error_after: 0.1,
        partial_approval: 0.1,
        webhooks,
      }),
  ])();
};

/** Sets what goes wrong at the account, or, without, ends it all. */
export const setFaults = async (
  { url, operatorToken }: SandboxProcess,
  accountId: string,
  faults: object | null,
): Promise<void> => {
  const response = await fetch(`${url}/v1/accounts/${accountId}/faults`, {
    method: faults === null ? 'DELETE' : 'PUT',
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
    ...(faults === null ? {} : { body: JSON.stringify(faults) }),
  });
  if (!response.ok) throw new Error(`the sandbox refused a fault: ${await response.text()}`);
};
