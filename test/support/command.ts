import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Console } from "../../src/cli/console.js";
import { run } from "../../src/cli/run.js";
import { scratch } from "./run-folder.js";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process and keeps what it prints. */
export async function gouji(...args: string[]): Promise<Ran> {
  return goujiOn({}, ...args);
}

export async function goujiOn(console: Partial<Console>, ...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { width: 80, colour: false, watched: false, out: (text) => out.push(text), err: (text) => err.push(text), ...console }, { isolated: false });
  return { code, out: out.join(""), err: err.join("") };
}

/** A new folder, with Chinese and a space in its name, holding these files. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(scratch(), "勾稽 测试-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
