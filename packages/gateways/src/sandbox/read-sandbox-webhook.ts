import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AttemptReference, WebhookReading } from '@artspay/core/gateway/gateway';
import { z } from 'zod';

const toleranceMs = 5 * 60 * 1000;

const webhook = z.object({ reference: z.string().min(1).max(100) });

const sameBytes = (left: Buffer, right: Buffer): boolean =>
  left.length === right.length && timingSafeEqual(left, right);

const parseReference = (body: Uint8Array): AttemptReference | null => {
  try {
    const read = webhook.safeParse(JSON.parse(Buffer.from(body).toString('utf8')));
    return read.success ? (read.data.reference as AttemptReference) : null;
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

  const reference = parseReference(body);
  return reference === null
    ? { kind: 'refused', why: 'malformed' }
    : { kind: 'accepted', key: id, reference };
};
