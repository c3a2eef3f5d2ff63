import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import { type NoticeKind, noticeKinds } from '@artspay/core/notice/notice';

/** Whose mails of which kind a token ends. */
export type Unsubscribing = { readonly scope: Scope; readonly userId: string; readonly kind: NoticeKind };

const proofOf = (key: Uint8Array, said: string): string =>
  createHmac('sha256', key).update(said).digest('base64url');

/** Who has it can switch one kind of mail off for one person, and do nothing else. Nothing is stored. */
export const unsubscribeToken = (
  key: Uint8Array,
  { scope: { merchantId, mode }, userId, kind }: Unsubscribing,
): string => {
  const said = Buffer.from([merchantId, mode, kind, userId].join(' ')).toString('base64url');
  return `${said}.${proofOf(key, said)}`;
};

/** What a token of this server's making says; `null` for every other text. Compares in constant time. */
export const readUnsubscribeToken = (key: Uint8Array, text: string): Unsubscribing | null => {
  const [said = '', proof = ''] = text.split('.');
  const [right, given] = [Buffer.from(proofOf(key, said)), Buffer.from(proof)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [merchant = '', mode, kindName, userId] = Buffer.from(said, 'base64url').toString().split(' ');
  const merchantId = parseId('mer', merchant);
  const kind = noticeKinds.find((known) => known === kindName);
  if (merchantId === null || (mode !== 'test' && mode !== 'live')) return null;
  if (kind === undefined || userId === undefined) return null;
  return { scope: { merchantId, mode }, userId, kind };
};
