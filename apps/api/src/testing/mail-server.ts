import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { readonly to: readonly string[]; readonly raw: Uint8Array };

export const readMail = ({ raw }: ReceivedMail): Promise<Email> => PostalMime.parse(raw);

const refusal = (status: number, address: string): Error =>
  Object.assign(new Error(`no such mailbox: ${address}`), { responseCode: status });

/** A mail server on a port of its own that keeps what it is given, and can be told to refuse. */
export const startMailServer = async () => {
  const received: ReceivedMail[] = [];
  /** What it says instead of taking a mail: to the receiver, or to everything. */
  const refusals: { receiver: number | null; everything: number | null } = {
    receiver: null,
    everything: null,
  };
  let tries = 0;
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onMailFrom: (_address, _session, done) => {
      tries += 1;
      done(refusals.everything === null ? null : refusal(refusals.everything, 'all'));
    },
    onRcptTo: ({ address }, _session, done) =>
      done(refusals.receiver === null ? null : refusal(refusals.receiver, address)),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: Buffer.concat(parts) });
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port));
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusals,
    tries: () => tries,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
export type MailServer = Awaited<ReturnType<typeof startMailServer>>;
