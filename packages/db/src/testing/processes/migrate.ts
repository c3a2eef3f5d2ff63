import { migrate } from '#db/migrate';
import { openDatabase } from '#db/open-database';

/** Migrates the Postgres named by the argument and says so. */
const opened = await openDatabase({ kind: 'postgres', url: process.argv[2] ?? '' });
if (!opened.ok) throw new Error(opened.error.message);
await migrate(opened.value);
await opened.value.close();
process.stdout.write('migrated\n');
