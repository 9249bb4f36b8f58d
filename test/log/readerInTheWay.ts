// Another program that reads the database for long (a backup, somebody's shell): as long as it does, SQLite cannot empty the
// WAL, so that what was deleted still lies there.
import { DatabaseSync } from 'node:sqlite';

export function readerInTheWay(file: string): { leave(): void } {
  const db = new DatabaseSync(file, { readOnly: true });
  db.exec('BEGIN');
  db.prepare('SELECT count(*) FROM room').get();
  return {
    leave: () => {
      db.exec('ROLLBACK');
      db.close();
    },
  };
}
