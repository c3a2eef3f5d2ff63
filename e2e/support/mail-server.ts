import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
  /** For `SMTP_URL`. */
  readonly url: string;
  /** The mails to this receiver, as they came over the wire. */
  to(address: string): readonly string[];
  stop(): Promise<void>;
};

/** A mail server on a port of its own that takes everything. */
export const startMailServer = async (): Promise<MailServer> => {
  const mails: { readonly to: readonly string[]; readonly raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData: (stream, { envelope }, done) => {
      let raw = '';
      stream.on('data', (part) => (raw += String(part)));
      stream.on('end', () => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    to: (receiver) => mails.filter(({ to }) => to.includes(receiver)).map(({ raw }) => raw),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
