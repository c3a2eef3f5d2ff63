import type { Context } from 'hono';
import { fingerprintWith } from '#api/secrets/tokens';
import type { Services } from '#api/services';

/** Set by this server on every request: whoever asks, as `clientAddress` found it. */
export const clientAddressHeader = 'x-client-address';

/** The address of whoever asks, as a keyed hash: it can be counted, and not read. */
export const addressIn = ({ keys }: Pick<Services, 'keys'>, { req }: Context): string =>
  fingerprintWith(keys.address)(req.header(clientAddressHeader) ?? '');
