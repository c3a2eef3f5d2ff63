import { openDatabase } from '#db/open-database';

/** Opens the embedded database in the folder named by the argument, says how that went, and holds it. */
const opened = await openDatabase({ kind: 'embedded', dataDir: process.argv[2] ?? '' });
process.stdout.write(`${opened.ok ? 'open' : opened.error.message}\n`);
if (opened.ok) process.stdin.resume();
