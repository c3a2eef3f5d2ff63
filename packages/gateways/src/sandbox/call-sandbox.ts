import { z } from 'zod';

/** What came back: an answer the sandbox itself gave, or none that can be relied on. */
export type SandboxReply =
  | { readonly kind: 'value'; readonly body: unknown }
  | { readonly kind: 'problem'; readonly status: number; readonly code: string }
  | { readonly kind: 'unclear'; readonly why: string };

export type SandboxCall = {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly bearer: string;
  readonly body?: object;
  readonly idempotencyKey?: string;
};

export type SandboxWire = {
  /** Origin of the sandbox. */
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
};

const problem = z.object({ error: z.object({ code: z.string() }) });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const read = (status: number, text: string): SandboxReply => {
  const body = parseJson(text);
  if (body === undefined) return { kind: 'unclear', why: `status ${status}, not JSON` };
  if (status === 200) return { kind: 'value', body };
  const told = problem.safeParse(body);
  return status >= 400 && status < 500 && told.success
    ? { kind: 'problem', status, code: told.data.error.code }
    : { kind: 'unclear', why: `status ${status}` };
};

/** Never throws for what a network or the sandbox can do. `why` holds nothing that was sent. */
export const callSandbox = async (wire: SandboxWire, call: SandboxCall): Promise<SandboxReply> => {
  try {
    const response = await wire.fetch(`${wire.url}${call.path}`, {
      method: call.method,
      headers: {
        authorization: `Bearer ${call.bearer}`,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(wire.timeoutMs),
    });
    return read(response.status, await response.text());
  } catch (error) {
    // The body may have arrived although no answer came back.
    return { kind: 'unclear', why: error instanceof Error ? error.name : 'unknown' };
  }
};
