import { createHmac } from 'node:crypto';

/** The headers that let the receiver check who sent these bytes, and when. */
export const signWebhook = (
  secret: string,
  webhook: { readonly id: string; readonly body: string; readonly sentAt: Date },
): Readonly<Record<string, string>> => {
  const timestamp = Math.floor(webhook.sentAt.getTime() / 1000).toString();
  const signature = createHmac('sha256', secret)
    .update(`${webhook.id}.${timestamp}.${webhook.body}`)
    .digest('base64');
  return {
    'sandbox-webhook-id': webhook.id,
    'sandbox-webhook-timestamp': timestamp,
    'sandbox-webhook-signature': `v1,${signature}`,
  };
};
