import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFlat } from "./flat-odf.js";

/** What LibreOffice sees in a file; nothing where it does not open it. */
export type Seen = { readonly text: string; readonly tables: number } | undefined;

const batch = 25;
const seconds = { each: 4, alone: 40 };

export function hasOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

/** Files under names of their own, so that LibreOffice tells them apart. It starts once for many; a batch that dies is gone through one by one. */
export class Office {
  readonly #folder = mkdtempSync(join(tmpdir(), "gouji-corpus-"));
  #number = 0;

  async see(paths: readonly string[], told: (path: string, seen: Seen) => void): Promise<void> {
    for (let from = 0; from < paths.length; from += batch) {
      const some = paths.slice(from, from + batch);
      const { seen, ended } = await this.#convert(some, seconds.alone + seconds.each * some.length);
      for (const path of some) {
        const known = seen.get(path);
        told(path, known === undefined && !ended ? (await this.#convert([path], seconds.alone)).seen.get(path) : known);
      }
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #convert(paths: readonly string[], allowed: number): Promise<{ readonly seen: ReadonlyMap<string, Seen>; readonly ended: boolean }> {
    const inside = join(this.#folder, "in");
    const outside = join(this.#folder, "out");
    mkdirSync(inside, { recursive: true });
    const names = new Map(paths.map((path) => [path, `f${(this.#number += 1)}`]));
    for (const [path, name] of names) copyFileSync(path, join(inside, name + extname(path).toLowerCase()));
    const sheets = /\.(?:xls[xmb]?|xlt|xltx|et|ods|fods|csv)$/i;
    const files = [...names].map(([path, name]) => ({ path, name, kind: sheets.test(path) ? "fods" : "fodt", copy: join(inside, name + extname(path).toLowerCase()) }));
    let ended = true;
    for (const kind of ["fodt", "fods"]) {
      const some = files.filter((file) => file.kind === kind);
      if (some.length > 0 && !(await this.#run(["--convert-to", kind, "--outdir", outside, ...some.map((file) => file.copy)], allowed))) ended = false;
    }
    const seen = new Map<string, Seen>();
    for (const { path, name, kind } of files) {
      const made = join(outside, `${name}.${kind}`);
      if (existsSync(made)) seen.set(path, readFlat(readFileSync(made, "utf8")));
    }
    rmSync(inside, { recursive: true, force: true });
    rmSync(outside, { recursive: true, force: true });
    return { seen, ended };
  }

  /** Whether it came to its end by itself. */
  #run(args: readonly string[], allowed: number): Promise<boolean> {
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.#folder, "profile")).href}`;
    return new Promise((resolve) => {
      const child = spawn("soffice", [profile, "--headless", "--norestore", ...args], { stdio: "ignore", detached: true });
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        // The command is a script; what hangs is the program it starts.
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      }, allowed * 1000);
      child.once("error", () => resolve(false));
      child.once("exit", (code) => {
        clearTimeout(timer);
        resolve(!late && code === 0);
      });
    });
  }
}
