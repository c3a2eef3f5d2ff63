import { afterAll, beforeAll, describe } from 'vitest';
import type { Database, Engine } from '#db/database';
import { openTestDatabase, type TestDatabase } from '#db/testing/open-test-database';

/** The database of the suite that runs. Read it inside tests and hooks only: it is opened before them. */
export type EngineUnderTest = {
  readonly engine: Engine;
  readonly database: Database;
};

/** Runs a suite twice, on PGlite and on a real Postgres, each time with one fresh database of its own. */
export const withEachEngine = (suite: (under: EngineUnderTest) => void): void => {
  describe.each<Engine>(['embedded', 'postgres'])('on %s', (engine) => {
    let opened: TestDatabase | undefined;
    beforeAll(async () => {
      opened = await openTestDatabase(engine);
    });
    afterAll(() => opened?.close());
    suite({
      engine,
      get database() {
        if (opened === undefined) throw new Error('the database is open inside tests only');
        return opened.database;
      },
    });
  });
};
