import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTrustedProxies } from '#api/config/trusted-proxies';
import { clientAddress } from '#api/http/client-address';
import { parseIpAddress } from '#api/http/ip-address';

const trusting = (text: string) => {
  const trusted = parseTrustedProxies(text);
  if (trusted === null) throw new Error(`${text} is not read`);
  return trusted;
};

test('without trusted proxies the connection alone says who asks, whatever a header claims', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (claimed) => {
      expect(clientAddress(null, '198.51.100.7', claimed)).toBe('198.51.100.7');
    }),
  );
});

test('behind one proxy only what that proxy wrote counts: what a client put before it does not', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.ipV4(), fc.string({ unit: 'grapheme-ascii' }))), (spoofed) => {
      const header = [...spoofed, '203.0.113.9'].join(', ');
      for (const trusted of [trusting('1'), trusting('192.0.2.0/24')])
        expect(clientAddress(trusted, '192.0.2.1', header)).toBe('203.0.113.9');
    }),
  );
});

test.each([
  // Two proxies in a row, told by their number or by their networks.
  ['2', '10.0.0.2', '203.0.113.9, 10.0.0.1', '203.0.113.9'],
  ['10.0.0.0/8', '10.0.0.2', '6.6.6.6, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
  // Somebody who reaches the server past the proxies is who they are.
  ['10.0.0.0/8', '203.0.113.9', '6.6.6.6', '203.0.113.9'],
  // A proxy that says nothing stands for its clients.
  ['1', '10.0.0.1', null, '10.0.0.1'],
  ['1', '10.0.0.1', '', '10.0.0.1'],
  ['1', '10.0.0.1', 'unknown', '10.0.0.1'],
  ['2', '10.0.0.2', '_hidden, 10.0.0.1', '10.0.0.1'],
  // Ports, brackets and zones as proxies write them.
  ['1', '10.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
  ['1', '10.0.0.1', '[2001:db8:1:2:3:4:5:6]:4711', '2001:db8:1:2::'],
  ['1', 'fe80::1%eth0', '203.0.113.9', '203.0.113.9'],
  ['fd00::/8', 'fd00::1', '2001:db8::9', '2001:db8:0:0::'],
])('TRUSTED_PROXIES=%s, asked from %s with %s: %s', (text, peer, header, expected) => {
  expect(clientAddress(trusting(text), peer, header)).toBe(expected);
});

const at = (address: string): string => clientAddress(null, address, null);

test('an IPv6 network of 64 bits is one client, the next network another', () => {
  expect(at('2001:db8:1:2::1')).toBe(at('2001:db8:1:2:ffff:ffff:ffff:ffff'));
  expect(at('2001:db8:1:2::1')).not.toBe(at('2001:db8:1:3::1'));
});

test('an IPv4 address is the same however it is mapped into IPv6, also as a trusted proxy', () => {
  for (const mapped of ['::ffff:198.51.100.7', '::FFFF:c633:6407', '0:0:0:0:0:ffff:198.51.100.7'])
    expect(clientAddress(null, mapped, null)).toBe('198.51.100.7');
  expect(clientAddress(trusting('10.0.0.0/8'), '::ffff:10.0.0.1', '203.0.113.9')).toBe('203.0.113.9');
});

test('every address is read in one canonical form; anything else is none', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const parsed = parseIpAddress(address);
      expect(parsed).not.toBeNull();
      expect(parseIpAddress(parsed?.text ?? '')).toEqual(parsed);
    }),
  );
  for (const text of ['', 'localhost', '1.2.3', '1.2.3.4.5', '::1::', '1.2.3.4/8', '256.1.1.1'])
    expect(parseIpAddress(text)).toBeNull();
});
