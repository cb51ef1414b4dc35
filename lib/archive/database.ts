import Database from 'libsql';

/** What SQLite takes as a value. libsql ends the whole process at a boolean or `undefined`, so the type leaves them out. */
export type SqlValue = string | number | null | Buffer;
export type SqlParameters = Readonly<Record<string, SqlValue>>;

/** A connection with its statements prepared once. Only `lib/archive` and the store of kept pages hold one. */
export class SqlDatabase {
  readonly #connection: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(path: string) {
    this.#connection = new Database(path);
  }

  all<Row>(sql: string, parameters: SqlParameters = {}): Row[] {
    return this.#prepared(sql).all(parameters) as Row[];
  }

  get<Row>(sql: string, parameters: SqlParameters = {}): Row | undefined {
    return this.#prepared(sql).get(parameters) as Row | undefined;
  }

  run(sql: string, parameters: SqlParameters = {}): { changes: number } {
    return this.#prepared(sql).run(parameters);
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  transaction<T>(work: () => T): T {
    return this.#connection.transaction(work)();
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #prepared(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
