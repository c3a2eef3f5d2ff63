import { parseEmailAddress } from '@artspay/core/text/email-address';

/** The server that mail goes out by, and whom it is from. */
export type MailConfig = { readonly smtpUrl: string; readonly from: string };

/** `pay@gallery.example`, or `Gallery <pay@gallery.example>`. */
export const isSender = (text: string): boolean => {
  const [, address = text] = /^[^<>"\r\n]+<([^<>]+)>$/.exec(text) ?? [];
  return parseEmailAddress(address).ok;
};
