import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookReading } from '@artspay/core/gateway/gateway';
import { parseAttemptReference } from '@artspay/core/payment/attempt-reference';
import { z } from 'zod';

const toleranceMs = 5 * 60 * 1000;

const webhook = z.object({ reference: z.string() });

const sameBytes = (left: Buffer, right: Buffer): boolean =>
  left.length === right.length && timingSafeEqual(left, right);

const parseBody = (body: Uint8Array): z.output<typeof webhook> | null => {
  try {
    return webhook.safeParse(JSON.parse(Buffer.from(body).toString('utf8'))).data ?? null;
  } catch {
    // Not JSON.
    return null;
  }
};

/**
 * Checks who sent these bytes and when: HMAC-SHA256 over `id.timestamp.body`, at most five minutes away from
 * `now`. Header names are lower case. What the body says is a hint, save for which attempt it is about.
 */
export const readSandboxWebhook = (
  secret: string,
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
  now: Date,
): WebhookReading => {
  const id = headers['sandbox-webhook-id'];
  const timestamp = headers['sandbox-webhook-timestamp'];
  const signature = headers['sandbox-webhook-signature'];
  if (id === undefined || timestamp === undefined || signature === undefined) {
    return { kind: 'refused', why: 'unsigned' };
  }
  const expected = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest();
  if (
    !signature.startsWith('v1,') ||
    !sameBytes(Buffer.from(signature.slice('v1,'.length), 'base64'), expected)
  ) {
    return { kind: 'refused', why: 'bad_signature' };
  }
  const ageMs = now.getTime() - Number(timestamp) * 1000;
  if (!(Math.abs(ageMs) <= toleranceMs)) return { kind: 'refused', why: 'stale' };

  const read = parseBody(body);
  return read === null
    ? { kind: 'refused', why: 'malformed' }
    : { kind: 'accepted', key: id, reference: parseAttemptReference(read.reference) };
};
