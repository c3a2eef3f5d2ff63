import type { Context as HonoContext } from 'hono';
import type { z } from 'zod';
import { done, type Outcome, refuse } from './problem.ts';

const parseJson = (text: string): Outcome<unknown> => {
  try {
    return done(JSON.parse(text) as unknown);
  } catch {
    // The parser's own message quotes the text, which may hold a card number.
    return refuse(400, 'malformed_json', 'The body is not JSON.');
  }
};

/** The one door for bodies: JSON by its content type, of this shape. */
export const readJson = async <Shape extends z.ZodType>(
  c: HonoContext,
  shape: Shape,
): Promise<Outcome<z.output<Shape>>> => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return refuse(415, 'unsupported_media_type', 'Send the body as application/json.');
  }
  const json = parseJson(await c.req.text());
  if (!json.ok) return json;
  const read = shape.safeParse(json.value);
  if (read.success) return done(read.data);
  const issue = read.error.issues[0];
  return refuse(400, 'invalid_request', `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}`);
};
