import type { TrustedProxies } from '#api/config/trusted-proxies';
import { type IpAddress, networkOf, parseIpAddress } from '#api/http/ip-address';

/**
 * Who asks, for everything that is limited by address. `peer` is the other end of the connection;
 * `forwardedFor` is believed only from trusted proxies, and only what they themselves wrote: it is read from
 * its end, where each proxy adds the address it was asked from. What cannot be read ends the reading, and the
 * proxy that passed it on stands for the client.
 */
export const clientAddress = (
  trusted: TrustedProxies | null,
  peer: string,
  forwardedFor: string | null,
): string => {
  const direct = parseIpAddress(peer);
  if (direct === null) return 'unknown';
  let client = direct;
  const named = trusted === null ? [] : (forwardedFor ?? '').split(',').map(parseIpAddress);
  for (let hop = 0; named.length > 0 && isTrusted(trusted, client, hop); hop += 1) {
    const next = named.pop();
    if (next === null || next === undefined) break;
    client = next;
  }
  return networkOf(client);
};

const isTrusted = (trusted: TrustedProxies | null, { family, text }: IpAddress, hop: number): boolean => {
  if (trusted === null) return false;
  return trusted.kind === 'hops' ? hop < trusted.hops : trusted.networks.check(text, family);
};
