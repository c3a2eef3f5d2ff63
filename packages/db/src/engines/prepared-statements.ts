import type { Sql, TransactionSql } from 'postgres';

/**
 * The same client, whose `unsafe` keeps each statement prepared on its connection. Drizzle sends everything
 * through `unsafe`, for which postgres.js otherwise parses, plans and asks for the types of every statement
 * anew, with one round trip more.
 */
export const withPreparedStatements = (client: Sql): Sql => wrapped(client);

const wrapped = <Client extends Sql | TransactionSql>(client: Client): Client =>
  new Proxy(client, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name === 'unsafe')
        return (text: string, parameters: readonly unknown[] = [], options: object = {}): unknown =>
          Reflect.apply(value, target, [text, parameters, { ...options, prepare: parameters.length > 0 }]);
      if (name === 'begin' || name === 'savepoint')
        return (...given: readonly unknown[]): unknown =>
          Reflect.apply(
            value,
            target,
            given.map((one) =>
              typeof one === 'function'
                ? (inner: TransactionSql): unknown => Reflect.apply(one, undefined, [wrapped(inner)])
                : one,
            ),
          );
      return value;
    },
  });
