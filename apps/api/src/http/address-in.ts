import type { Context } from 'hono';
import { fingerprintWith } from '#api/secrets/tokens';
import type { Services } from '#api/services';

/** Set by this server on every request: whoever asks, as `clientAddress` found it. */
export const clientAddressHeader = 'x-client-address';

/** An address as a keyed hash: it can be counted, and not read. */
export const hashedAddress = ({ keys }: Pick<Services, 'keys'>, client: string): string =>
  fingerprintWith(keys.address)(client);

/** The address of whoever asks, as a keyed hash. */
export const addressIn = (services: Pick<Services, 'keys'>, { req }: Context): string =>
  hashedAddress(services, req.header(clientAddressHeader) ?? '');
