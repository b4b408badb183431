import { mkdir, mkdtemp, readdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { SqliteStore } from "../../../src/batch/district/index.js";
import { scratch } from "../../support/run-folder.js";

const bytes = new Uint8Array([1, 2, 3]);

async function newPath(): Promise<string> {
  return join(await mkdtemp(join(scratch(), "勾稽 缓存-")), "缓 存", "结果.db");
}

describe("the store", () => {
  it("keeps what it was given for the next run of the same build", async () => {
    const path = await newPath();
    const first = new SqliteStore({ path, build: "one", today: 100 });
    first.put("unit", "甲", bytes);
    expect(first.get("unit", "甲")).toEqual(bytes);
    first.close();
    const next = new SqliteStore({ path, build: "one", today: 101 });
    expect([next.get("unit", "甲"), next.get("part", "甲")]).toEqual([bytes, undefined]);
    next.close();
    const other = new SqliteStore({ path, build: "two", today: 101 });
    expect(other.get("unit", "甲")).toBeUndefined();
    other.close();
  });

  it("lets go of what nobody asked for in a season", async () => {
    const path = await newPath();
    const old = new SqliteStore({ path, build: "one", today: 100 });
    old.put("unit", "甲", bytes);
    old.close();
    const now = new SqliteStore({ path, build: "one", today: 400 });
    expect(now.get("unit", "甲")).toBeUndefined();
    now.close();
  });

  it("puts a damaged file aside and begins anew", async () => {
    const path = await newPath();
    await mkdir(dirname(path));
    await writeFile(path, "这不是数据库".repeat(1000));
    const store = new SqliteStore({ path, build: "one", today: 100 });
    store.put("unit", "甲", bytes);
    store.close();
    expect((await readdir(dirname(path))).sort()).toEqual(["结果.db", "结果.db.damaged"]);
  });

  it("takes the lock that a run left which was killed", async () => {
    const path = await newPath();
    const before = new SqliteStore({ path, build: "one", today: 100 });
    before.close();
    await mkdir(`${path}.lock`);
    const long = new Date(Date.now() - 60_000);
    await utimes(`${path}.lock`, long, long);
    const store = new SqliteStore({ path, build: "one", today: 100 });
    store.put("unit", "甲", bytes);
    store.flush();
    expect(store.get("unit", "甲")).toEqual(bytes);
    store.close();
  });

  it("is shared by two windows at once", async () => {
    const path = await newPath();
    const [one, other] = [new SqliteStore({ path, build: "one", today: 100 }), new SqliteStore({ path, build: "one", today: 100 })];
    one.put("unit", "甲", bytes);
    one.flush();
    other.put("unit", "乙", bytes);
    other.flush();
    expect([one.get("unit", "乙"), (one.flush(), other.get("unit", "甲"))]).toEqual([bytes, bytes]);
    other.flush();
    one.close();
    other.close();
  });

  it("that is not to stay leaves nothing behind", async () => {
    const path = await newPath();
    const store = new SqliteStore({ path, build: "one", today: 100, passing: true });
    store.put("unit", "甲", bytes);
    store.close();
    expect(await readdir(dirname(path))).toEqual([]);
  });
});
