import { existsSync } from "node:fs";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { errorKinds, generateSubmission, packagings } from "../../fixtures/generate/index.js";

const firstSeed = 500_000;

/**
 * A folder with what so many invented units handed in, a folder each, in all packagings, one in three with an error planted.
 * It is kept beside the system's temporary files, and added to where more are wanted.
 */
export async function districtOf(units: number): Promise<string> {
  const kept = join(tmpdir(), "gouji-bench-units");
  const folder = join(tmpdir(), `gouji-bench-${units}`);
  await mkdir(kept, { recursive: true });
  for (let number = 0; number < units; number += 1) {
    const home = join(kept, String(number).padStart(5, "0"));
    if (!existsSync(home)) await writeUnit(home, number);
  }
  if (!existsSync(folder)) await copy(kept, folder, units);
  return folder;
}

async function writeUnit(home: string, number: number): Promise<void> {
  const packaging = packagings[number % packagings.length] ?? "docx";
  const errors = number % 3 === 0 ? errorKinds.slice(number % errorKinds.length, (number % errorKinds.length) + 1) : [];
  const { files } = generateSubmission({ seed: firstSeed + number, packaging, errors });
  for (const { path, bytes } of files) {
    const file = join(home, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/** Copies, not links: what lies behind links is not audited. */
async function copy(kept: string, folder: string, units: number): Promise<void> {
  const names = (await readdir(kept)).sort().slice(0, units);
  for (const name of names) await cp(join(kept, name), join(folder, name), { recursive: true });
}
