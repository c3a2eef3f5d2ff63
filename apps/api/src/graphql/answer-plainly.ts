import { isAsyncIterable, processRegularResult, type YogaServerInstance } from 'graphql-yoga';
import { z } from 'zod';
import type { GraphqlContext } from '#api/graphql/graphql-context';

/** Bodies with nothing in their shape that Yoga would object to. */
const plainParams = z.strictObject({
  query: z.string(),
  variables: z.exactOptional(z.record(z.string(), z.unknown())),
  operationName: z.exactOptional(z.string()),
  extensions: z.exactOptional(z.record(z.string(), z.unknown())),
});

const readParams = (body: string): z.infer<typeof plainParams> | null => {
  try {
    return plainParams.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    // Not JSON: Yoga tells.
    return null;
  }
};

/**
 * A way past Yoga's HTTP layer for what nearly every client sends: one operation as JSON, to be answered as
 * JSON. Parsing, validation, limits, execution, masking and the form of the answer are Yoga's own; every other
 * request goes to Yoga as it came. `pnpm bench pay-page` tells what it gains.
 */
export const answerPlainly = async (
  yoga: YogaServerInstance<GraphqlContext, object>,
  request: Request,
  context: GraphqlContext,
): Promise<Response> => {
  if (request.headers.get('accept') !== 'application/json') return yoga.fetch(request, context);
  const body = await request.text();
  const params = readParams(body);
  if (params === null) {
    const { url, method, headers, signal } = request;
    return yoga.fetch(new Request(url, { method, headers, signal, body }), context);
  }
  const result = (await yoga.getResultForParams({ params, request }, { ...context })) ?? {};
  // A subscription cannot be answered as JSON, which `processRegularResult` says.
  if (isAsyncIterable(result)) await result[Symbol.asyncIterator]().return?.();
  return processRegularResult(result, yoga.fetchAPI, 'application/json');
};
