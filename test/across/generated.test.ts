import { beforeAll, describe, expect, it } from "vitest";
import { generateSubmission, type Generated } from "../../fixtures/generate/index.js";
import { sketchOf, type UnitSketch } from "../../src/across/index.js";
import { openReader } from "../../src/batch/index.js";
import type { Document } from "../../src/document/index.js";
import { readSubmissions } from "../../src/forms/index.js";
import { findingsOf } from "./support.js";

/** Every unit of the generator tells the same story in the same few phrases: what many units share is a template. */
const count = 30;
const utf8 = new TextDecoder();

async function sketched(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Promise<readonly UnitSketch[]> {
  const reader = openReader({ isolated: false });
  const documents: Document[] = [];
  for (const file of files) for await (const one of reader.read(file)) documents.push(one.document);
  return readSubmissions(documents, 0.95).submissions.map((submission) => sketchOf(submission, documents));
}

describe("a district of generated units", () => {
  const generated = new Map<string, Generated>();
  for (let seed = 4100; generated.size < count; seed++) {
    const one = generateSubmission({ seed, packaging: "text", shape: { gb18030: false } });
    if (!generated.has(one.truth.unit)) generated.set(one.truth.unit, one);
  }
  const units = [...generated.values()];
  const filesOf = ({ files }: Generated, at: number) => files.map(({ path, bytes }) => ({ path: `${at}/${path}`, bytes }));
  let clean: readonly UnitSketch[] = [];
  beforeAll(async () => {
    clean = (await Promise.all(units.map((unit, at) => sketched(filesOf(unit, at))))).flat();
  }, 240_000);

  it("is silent, all of it and any few", () => {
    expect(clean.length).toBeGreaterThanOrEqual(count);
    for (const size of [2, 3, 5, 10, count]) {
      for (let from = 0; from + size <= clean.length; from += size) expect(findingsOf(clean.slice(from, from + size)).filter(({ severity }) => severity === "warning")).toEqual([]);
    }
  });

  it("keeps a few dozen KB of each", () => {
    expect(Math.max(...clean.map((sketch) => Buffer.byteLength(JSON.stringify(sketch))))).toBeLessThan(50_000);
  });

  it("shows the unit that handed in another's report under its own name", async () => {
    const [victim] = units.map((unit, at) => ({ unit, at, length: clean[at]?.passages.length ?? 0 })).sort((one, other) => other.length - one.length);
    if (victim === undefined) throw new Error("no unit");
    const name = "临溪县档案馆";
    const renamed = victim.unit.files.map(({ path, bytes }) => ({ path: `copy/${path.replaceAll(victim.unit.truth.unit, name)}`, bytes: new TextEncoder().encode(utf8.decode(bytes).replaceAll(victim.unit.truth.unit, name)) }));
    const found = findingsOf([...clean, ...(await sketched(renamed))]).filter(({ severity }) => severity === "warning");
    expect(found.find(({ rule }) => rule === "district.text-with-figures-copied")?.units).toEqual([name, victim.unit.truth.unit].sort());
    expect(found.every(({ units: concerned = [] }) => concerned.includes(name))).toBe(true);
  }, 60_000);
});
