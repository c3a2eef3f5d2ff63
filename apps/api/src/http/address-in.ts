import type { Context } from 'hono';
import type { Services } from '#api/services';

/** Set by this server on every request: whoever asks, as `clientAddress` found it. */
export const clientAddressHeader = 'x-client-address';

/** The address of whoever asks, as a keyed hash. */
export const addressIn = (services: Pick<Services, 'hashAddress'>, { req }: Context): string =>
  services.hashAddress(req.header(clientAddressHeader) ?? '');
