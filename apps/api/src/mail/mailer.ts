import { createTransport } from 'nodemailer';
import type { MailConfig } from '#api/config/mail-config';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Left of the `@` of its Message-ID: the same mail sent again has the same. */
  readonly id: string;
  /** Where one POST ends mails of this kind (RFC 8058). */
  readonly unsubscribeUrl?: string;
};

/** The mail server will never take this mail: trying again changes nothing. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

export interface Mailer {
  /**
   * Resolves once the mail server has taken it. Throws `MailRefused` when the receiver is refused for good, any
   * other error when it may be tried again. Messages hold no address: servers put them into theirs.
   */
  send(mail: Mail): Promise<void>;
  close(): void;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** Sends by SMTP. Opens no connection before the first mail. `domain` is the right side of Message-IDs. */
export const createMailer = ({ smtpUrl, from }: MailConfig, domain: string): Mailer => {
  const transport = createTransport({
    url: smtpUrl,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ id, to, unsubscribeUrl, ...mail }) => {
      try {
        await transport.sendMail({
          ...mail,
          from,
          to: { name: '', address: to },
          messageId: `<${id}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribeUrl === undefined
              ? {}
              : {
                  'List-Unsubscribe': `<${unsubscribeUrl}>`,
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }),
          },
        });
      } catch (error) {
        throw withoutAddresses(error);
      }
    },
    close: () => transport.close(),
  };
};

const withoutAddresses = (error: unknown): Error => {
  const { code, status } = factsOf(error);
  const said = `the mail server did not take it (${code}${status === null ? '' : ` ${status}`})`;
  // RFC 5321, section 4.2.1: 5xx is for good. Other codes than the envelope's are about us, and can be mended.
  return code === 'EENVELOPE' && status !== null && status >= 500 ? new MailRefused(said) : new Error(said);
};

const factsOf = (error: unknown): { readonly code: string; readonly status: number | null } => {
  if (!(error instanceof Error)) return { code: 'unknown', status: null };
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : error.name,
    status: 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null,
  };
};
