import { mkdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import sqlite from "node-sqlite3-wasm";

/**
 * What is kept between runs: what was told of a file, its documents as they were read; of a unit what is told in short, what was
 * found, what passed, its facts, what it is held beside the others by, and the names and hashes of its outputs; and what came of
 * holding units beside each other.
 */
export type KeptKind = "file" | "document" | "unit" | "part" | "passes" | "facts" | "sketch" | "made" | "across";

/** Keeps bytes by kind and key. A miss is no error: whoever misses something makes it again. */
export interface Store {
  get(kind: KeptKind, key: string): Uint8Array | undefined;
  put(kind: KeptKind, key: string, bytes: Uint8Array): void;
  /** Makes sure that what was put is on the disk. */
  flush(): void;
  close(): void;
}

export interface StoreOptions {
  /** The SQLite file; it and its folder are made where they are missing. */
  readonly path: string;
  /** What this build of the tool is known by: what another one kept is of no use, and is taken out. */
  readonly build: string;
  /** The day, counted from 1970: what was kept long ago is taken out. */
  readonly today: number;
  /** The file goes when it is closed. */
  readonly passing?: boolean;
}

/** Days for which something is kept: a bureau's season of reports takes a month or two. */
const longestKept = 90;
/** So many entries, or bytes, are written in one go: each go locks the file against other windows, and waits for the disk. */
const batchEntries = 200;
const batchBytes = 4 * 1024 ** 2;
/** Milliseconds for which the file is locked at a time. */
const shortLock = 300;
/** Milliseconds for which another window may hold the file, and after which a lock is one that nobody holds any more. */
const longestLock = 15_000;

/**
 * A file of SQLite in the user's cache folder. A damaged one is put aside and begun anew, since everything in it can be made
 * again; nothing is written while nobody asks.
 */
export class SqliteStore implements Store {
  readonly #options: StoreOptions;
  #db: sqlite.Database;
  readonly #waiting = new Map<string, { readonly kind: KeptKind; readonly key: string; readonly bytes: Uint8Array }>();
  #bytes = 0;
  #release: NodeJS.Timeout | undefined;

  constructor(options: StoreOptions) {
    this.#options = options;
    mkdirSync(dirname(options.path), { recursive: true });
    this.#db = this.#open();
  }

  get(kind: KeptKind, key: string): Uint8Array | undefined {
    const waiting = this.#waiting.get(`${kind} ${key}`);
    // A copy: whoever asks may pass it on to another thread for good.
    if (waiting !== undefined) return new Uint8Array(waiting.bytes);
    this.#begin();
    const row = this.#db.get("select body from kept where kind = ? and key = ?", [kind, key]);
    return row?.body instanceof Uint8Array ? row.body : undefined;
  }

  put(kind: KeptKind, key: string, bytes: Uint8Array): void {
    this.#waiting.set(`${kind} ${key}`, { kind, key, bytes });
    this.#bytes += bytes.length;
    if (this.#waiting.size >= batchEntries || this.#bytes >= batchBytes) this.flush();
  }

  flush(): void {
    if (this.#waiting.size > 0) {
      this.#begin();
      const insert = this.#db.prepare("insert or replace into kept (kind, key, body, build, day) values (?, ?, ?, ?, ?)");
      try {
        for (const { kind, key, bytes } of this.#waiting.values()) insert.run([kind, key, bytes, this.#options.build, this.#options.today]);
      } finally {
        insert.finalize();
      }
      this.#waiting.clear();
      this.#bytes = 0;
    }
    this.#end();
  }

  close(): void {
    this.flush();
    this.#db.close();
    if (this.#options.passing === true) rmSync(this.#options.path, { force: true });
  }

  /** Taking and giving up the lock for each of thousands of questions takes longer than the answers: it is held for a moment. */
  #begin(): void {
    if (this.#db.inTransaction) return;
    this.#locked(() => this.#db.exec("begin immediate"));
    this.#release = setTimeout(() => this.flush(), shortLock);
    this.#release.unref();
  }

  #end(): void {
    clearTimeout(this.#release);
    if (this.#db.inTransaction) this.#db.exec("commit");
  }

  #open(): sqlite.Database {
    try {
      return this.#prepare();
    } catch (error) {
      if (!isDamage(error)) throw error;
      rmSync(`${this.#options.path}.damaged`, { force: true });
      renameSync(this.#options.path, `${this.#options.path}.damaged`);
      return this.#prepare();
    }
  }

  #prepare(): sqlite.Database {
    const db = new sqlite.Database(this.#options.path);
    try {
      this.#locked(() => {
        db.exec("pragma auto_vacuum = full; pragma journal_mode = delete; pragma synchronous = normal; pragma cache_size = -16000");
        db.exec("create table if not exists kept (kind text, key text, body blob, build text, day integer, primary key (kind, key))");
        db.run("delete from kept where build <> ? or day < ?", [this.#options.build, this.#options.today - longestKept]);
      });
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /** Another window may be writing; what was killed while it wrote leaves its lock, which SQLite then rolls back. */
  #locked<Result>(work: () => Result): Result {
    const from = performance.now();
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || performance.now() - from > longestLock * 2) throw error;
        if (lockAge(this.#options.path) > longestLock) rmdirSync(`${this.#options.path}.lock`);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      }
    }
  }
}

function lockAge(path: string): number {
  const lock = statSync(`${path}.lock`, { throwIfNoEntry: false });
  return lock === undefined ? 0 : Date.now() - lock.mtimeMs;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /locked|busy/i.test(error.message);
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && /malformed|not a database|disk image/i.test(error.message);
}
