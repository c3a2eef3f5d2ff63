import { GraphQLError } from 'graphql';
import type { Builder } from '#api/graphql/builder';

const parseText =
  (what: string) =>
  (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${what} is written as a string.`);
    return value;
  };

/** The three scalars of both schemas. Text is only checked to be text: its meaning has typed errors. */
export const addScalars = (builder: Builder): void => {
  builder.scalarType('Decimal', {
    description: 'A decimal number as text, without sign or grouping: "1234.50".',
    serialize: (value) => value,
    parseValue: parseText('A decimal'),
  });
  builder.scalarType('CurrencyCode', {
    description: 'An ISO 4217 code: "AUD".',
    serialize: (value) => value,
    parseValue: parseText('A currency code'),
  });
  builder.scalarType('DateTime', {
    description: 'An instant in ISO 8601, in UTC: "2026-11-22T10:15:30.000Z".',
    serialize: (value) => value.toISOString(),
    parseValue: () => {
      throw new GraphQLError('A date and time is never an input.');
    },
  });
};
