import type { Mode } from '@artspay/core/merchant/scope';
import type { Builder } from '#api/graphql/builder';

/** The values of `Mode` are core's. */
export const addMode = (builder: Builder) =>
  builder.enumType('Mode', {
    description: 'Test moves no money.',
    values: {
      TEST: { value: 'test' },
      LIVE: { value: 'live' },
    } satisfies Record<Uppercase<Mode>, { value: Mode }>,
  });
