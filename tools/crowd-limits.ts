/** For servers whose payers are all at one address, and have many of their cards declined on purpose. */
export const crowdLimits: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'LOOKUPS_PER_ADDRESS',
    'STARTS_PER_ADDRESS',
    'TRIES_PER_ADDRESS',
    'TRIES_PER_LINK',
    'TRIES_PER_MERCHANT',
    'DECLINES_PER_ADDRESS',
    'DECLINES_PER_CARD',
    'DECLINES_PER_LINK',
    'DECLINES_PER_MERCHANT',
    'MAILS_PER_ADDRESS',
    'MAILS_PER_MERCHANT',
  ].map((limit) => [`LIMIT_${limit}`, '1000000/1m']),
);
