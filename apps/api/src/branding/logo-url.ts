import type { Logo } from '@artspay/core/merchant/merchant';

/** Another logo has another address, so it can be kept for ever. */
export const logoPath = ({ hash }: Logo): string => `/logos/${hash}.png`;
