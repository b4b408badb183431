import { type ChildProcess, fork } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bounds, type Outcome } from "./outcome.js";

const script = fileURLToPath(new URL("child.ts", import.meta.url));

/** Reads files in a process of their own, one at a time; what dies, hangs or swells takes nothing with it but itself. */
export class Reader {
  #child: ChildProcess | undefined;

  /** A file under suspicion is read once more by a fresh process, so that no other file's rubbish is held against it. */
  async read(path: string): Promise<Outcome> {
    const outcome = await this.#once(path);
    if (outcome.kind !== "memory") return outcome;
    this.close();
    const again = await this.#once(path);
    this.close();
    return again;
  }

  close(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  async #once(path: string): Promise<Outcome> {
    const child = (this.#child ??= fork(script, { execArgv: ["--import", "tsx", `--max-old-space-size=${bounds.mebibytes}`], stdio: ["ignore", "ignore", "pipe", "ipc"] }));
    const before = performance.now();
    const outcome = await new Promise<Outcome>((resolve) => {
      let said = "";
      const end = (kind: Outcome["kind"], why: string) => {
        resolve({ path, format: "?", kind, why: [why], milliseconds: performance.now() - before, mebibytes: 0, tables: 0 });
      };
      const timer = setTimeout(() => end("timeout", `no answer in ${bounds.seconds} s`), bounds.seconds * 1000);
      child.stderr?.on("data", (piece: Buffer) => (said = (said + piece.toString()).slice(-2000)));
      child.once("exit", (code, signal) => end(said.includes("heap") ? "memory" : "crash", `${code ?? signal} ${lastLine(said)}`));
      child.once("message", (told: Outcome) => resolve(told));
      child.once("message", () => clearTimeout(timer));
      child.once("exit", () => clearTimeout(timer));
      child.send(path);
    });
    child.removeAllListeners();
    child.stderr?.removeAllListeners();
    if (outcome.format === "?") this.close();
    return outcome.mebibytes > bounds.mebibytes ? { ...outcome, kind: "memory", why: [`${Math.round(outcome.mebibytes)} MiB`] } : outcome;
  }
}

export function sizeOf(path: string): number {
  return statSync(path).size;
}

function lastLine(said: string): string {
  return said.split("\n").filter((line) => /Error|FATAL/.test(line)).at(-1) ?? "";
}
