// A SQLite file with promises: statements in, rows out that a schema has checked. Knows no table.

import sqlite3 from 'sqlite3';
import type { z } from 'zod';

export type Parameter = string | number | null;

export interface Database {
  /** Runs one statement; returns how many rows it changed and the last rowid. */
  run(
    sql: string,
    parameters?: readonly Parameter[],
  ): Promise<{ readonly changes: number; readonly lastId: number }>;
  /** Every row, each parsed by `row`. */
  all<T>(row: z.ZodType<T>, sql: string, parameters?: readonly Parameter[]): Promise<T[]>;
  /** Statements without parameters, several in one text. */
  execute(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds a statement waits for a lock that a backup or another process holds. */
const BUSY_TIMEOUT_MS = 5000;

/** `power-cut`: a commit is on the disk when it returns. `kill`: it outlives the process, and costs no wait for the disk. */
export type Durability = 'kill' | 'power-cut';

export async function openDatabase(file: string, durability: Durability): Promise<Database> {
  const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(file, (error) =>
      error === null ? resolve(opened) : reject(error),
    );
  });
  const database: Database = {
    run: (sql, parameters = []) =>
      new Promise((resolve, reject) => {
        connection.run(sql, parameters, function done(error: Error | null) {
          if (error === null) resolve({ changes: this.changes, lastId: this.lastID });
          else reject(error);
        });
      }),
    all: (row, sql, parameters = []) =>
      new Promise((resolve, reject) => {
        connection.all(sql, parameters, (error: Error | null, rows: unknown[]) => {
          if (error !== null) reject(error);
          else resolve(rows.map((each) => row.parse(each)));
        });
      }),
    execute: (sql) =>
      new Promise((resolve, reject) => {
        connection.exec(sql, (error) => (error === null ? resolve() : reject(error)));
      }),
    close: () =>
      new Promise((resolve, reject) => {
        connection.close((error) => (error === null ? resolve() : reject(error)));
      }),
  };
  connection.configure('busyTimeout', BUSY_TIMEOUT_MS);
  const synchronous = durability === 'power-cut' ? 'FULL' : 'NORMAL';
  // What somebody had deleted is overwritten, not only unlinked.
  await database.execute(
    `PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON;`,
  );
  return database;
}
