import { isIP } from 'node:net';

/** An address as text in its one canonical form; IPv4 that is mapped into IPv6 is IPv4. */
export type IpAddress = { readonly family: 'ipv4' | 'ipv6'; readonly text: string };

const withoutPort = (text: string): string => {
  const bracketed = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text)?.[1];
  return bracketed ?? /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(text)?.[1] ?? text;
};

/** The sixteen-bit groups of an IPv6 address that `isIP` accepted. */
const groupsOf = (address: string): readonly string[] => {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const [left, right] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0);
  return [...(left ?? []), ...Array.from({ length: zeros }, () => '0'), ...(right ?? [])];
};

/** Reads an address as sockets and proxies write it, port and zone included; `null` when it is none. */
export const parseIpAddress = (text: string): IpAddress | null => {
  const address = withoutPort(text.trim()).replace(/%[\w.-]+$/, '');
  // How Node writes IPv4 on a socket that takes both.
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
  if (mapped !== undefined && isIP(mapped) === 4) return { family: 'ipv4', text: mapped };
  const version = isIP(address);
  if (version === 4) return { family: 'ipv4', text: address };
  if (version !== 6) return null;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  if (!isMapped) return { family: 'ipv6', text: groups.join(':') };
  const bytes = groups.slice(6).flatMap((group) => {
    const number = Number.parseInt(group, 16);
    return [number >> 8, number & 255];
  });
  return { family: 'ipv4', text: bytes.join('.') };
};

/**
 * What stands for whoever is at an address: all of an IPv4 address; the first 64 bits of an IPv6 one, because
 * the rest is theirs to choose.
 */
export const networkOf = ({ family, text }: IpAddress): string =>
  family === 'ipv4' ? text : `${text.split(':').slice(0, 4).join(':')}::`;
