import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sql } from 'postgres';
import { tablesWith } from '@artspay/db/testing/tables-with';
import { cards, writtenForms } from '@artspay/tools/card-numbers';

const forms = Object.values(cards).flatMap(writtenForms);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Whether one of the sandbox's card numbers stands in what was read. */
export const hasCardNumber = (read: string | Buffer): boolean => forms.some((form) => read.includes(form));

/** Files below a data folder (databases, journals and logs of both servers) in which a card number stands. */
export const filesWithCardNumbers = (dataDir: string): readonly string[] =>
  filesBelow(dataDir).filter((file) => hasCardNumber(readFileSync(file)));

/** Tables of our database in which a card number stands, anywhere in a row. */
export const tablesWithCardNumbers = (sql: Sql): Promise<readonly string[]> => tablesWith(sql, forms);
