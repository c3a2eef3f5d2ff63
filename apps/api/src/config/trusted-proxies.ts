import { BlockList, isIP } from 'node:net';
import { parseIpAddress } from '#api/http/ip-address';

/** Whom `X-Forwarded-For` is believed from: so many proxies in a row, or whoever is in these networks. */
export type TrustedProxies =
  | { readonly kind: 'hops'; readonly hops: number }
  | { readonly kind: 'networks'; readonly networks: BlockList };

const mostHops = 10;

/** `2`, or `10.0.0.0/8, 192.0.2.7, fd00::/8`. `null` when any of it is anything else. */
export function parseTrustedProxies(text: string): TrustedProxies | null {
  if (/^\d+$/.test(text.trim())) {
    const hops = Number(text.trim());
    return hops >= 1 && hops <= mostHops ? { kind: 'hops', hops } : null;
  }
  const networks = new BlockList();
  for (const part of text.split(',')) if (!addNetwork(networks, part.trim())) return null;
  return { kind: 'networks', networks };
}

const addNetwork = (networks: BlockList, text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/');
  // As written, not canonical: the bits of a mapped address would be counted from another start.
  const version = isIP(address);
  const parsed = parseIpAddress(address);
  if (version === 0 || rest.length > 0 || parsed?.family !== (version === 4 ? 'ipv4' : 'ipv6')) return false;
  if (bits === undefined) {
    networks.addAddress(parsed.text, parsed.family);
    return true;
  }
  // A network of all addresses would believe everybody.
  if (!/^[1-9]\d{0,2}$/.test(bits) || Number(bits) > (version === 4 ? 32 : 128)) return false;
  networks.addSubnet(parsed.text, Number(bits), parsed.family);
  return true;
};
