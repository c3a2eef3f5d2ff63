import { expect } from '@playwright/test';
import type { ArtsPay } from './artspay.ts';
import type { RawAnswer } from './hostile.ts';

const trace =
  /\bat .+[.](?:ts|js|mjs):\d+|node_modules|ECONNREFUSED|PostgresError|DrizzleQueryError|SyntaxError|TypeError/;

/** Neither a failure of ours nor a trace of the program. */
export const expectCalm = (asked: string, { status, text }: RawAnswer): void => {
  const problem = status < 200 || status >= 500 || trace.test(text) ? text.slice(0, 600) : null;
  expect({ asked: asked.slice(0, 120), status, problem }).toEqual({
    asked: asked.slice(0, 120),
    status,
    problem: null,
  });
};

/** Nothing that the servers did not expect, and they still answer. */
export const expectUnmoved = async (artspay: ArtsPay): Promise<void> => {
  expect(
    artspay
      .printed()
      .split('\n')
      .filter((line) => /"level":[56]0|unexpected/.test(line)),
  ).toEqual([]);
  for (const server of [artspay.url, artspay.sandboxUrl])
    expect((await fetch(`${server}/healthz`)).status).toBe(200);
};
