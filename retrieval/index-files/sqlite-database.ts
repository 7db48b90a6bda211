// A SQLite connection as promises; with the store, the only files that import sqlite3.

import sqlite3 from 'sqlite3';

export type SqlValue = string | number | null | Buffer;
export type SqlRow = Record<string, unknown>;

export class SqliteDatabase {
  readonly #database: sqlite3.Database;

  private constructor(database: sqlite3.Database) {
    this.#database = database;
  }

  /** Opens a file read-only, or creates it when `mode` is `create`. @throws the driver's error, file named by the caller. */
  static async open(file: string, mode: 'read' | 'write' | 'create'): Promise<SqliteDatabase> {
    const flags = {
      read: sqlite3.OPEN_READONLY,
      write: sqlite3.OPEN_READWRITE,
      create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
    }[mode];
    return await new Promise((resolve, reject) => {
      const database = new sqlite3.Database(file, flags, (error) => {
        if (error === null) resolve(new SqliteDatabase(database));
        else reject(error);
      });
    });
  }

  async run(sql: string, values: readonly SqlValue[] = []): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#database.run(sql, [...values], (error: Error | null) =>
        error === null ? resolve() : reject(error),
      );
    });
  }

  async exec(sql: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#database.exec(sql, (error: Error | null) => (error === null ? resolve() : reject(error)));
    });
  }

  async all(sql: string, values: readonly SqlValue[] = []): Promise<SqlRow[]> {
    return await new Promise((resolve, reject) => {
      this.#database.all(sql, [...values], (error: Error | null, rows: SqlRow[]) =>
        error === null ? resolve(rows) : reject(error),
      );
    });
  }

  /** Runs one statement over many rows of values; one transaction is the caller's. */
  async runMany(sql: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
    const statement = await new Promise<sqlite3.Statement>((resolve, reject) => {
      const prepared = this.#database.prepare(sql, (error: Error | null) =>
        error === null ? resolve(prepared) : reject(error),
      );
    });
    try {
      await Promise.all(
        rows.map(
          async (values) =>
            await new Promise<void>((resolve, reject) => {
              statement.run([...values], (error: Error | null) =>
                error === null ? resolve() : reject(error),
              );
            }),
        ),
      );
    } finally {
      await new Promise<void>((resolve) => {
        statement.finalize(() => resolve());
      });
    }
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#database.close((error) => (error === null ? resolve() : reject(error)));
    });
  }
}
