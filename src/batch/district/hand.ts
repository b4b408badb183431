import { type FileLimits, type InputFile, type Reading, readIn } from "../reading/index.js";
import type { Told } from "../reading/protocol.js";
import { WatchedThread } from "../reading/thread.js";
import type { Stopped } from "../reading/watch.js";
import { besideThis } from "../reading/worker-url.js";
import type { DistrictJob, Setup } from "./protocol.js";
import type { UnitRecord } from "../../model/index.js";

const districtWorker = besideThis("district-worker", import.meta.url);

/** What came of auditing a unit: its part of the result, or why there is none. */
export type Audited =
  | { readonly kind: "audited"; readonly record: UnitRecord; readonly part: Uint8Array; readonly sketch: Uint8Array }
  /** Its files hold no form and no report. */
  | { readonly kind: "nothing" }
  | { readonly kind: "stopped"; readonly why: Stopped };

/** One of the threads of a district's run, started again where something stopped it. */
export class Hand {
  readonly #limits: FileLimits;
  readonly #setup: Setup;
  #thread: WatchedThread<DistrictJob, Told> | undefined;

  constructor(limits: FileLimits, setup: Setup) {
    this.#limits = limits;
    this.#setup = setup;
    this.#start();
  }

  read(file: Extract<InputFile, { bytes: Uint8Array }>, onSlow?: (path: string) => void): AsyncGenerator<Reading> {
    return readIn({ work: (job, moved) => this.#start().work({ task: "read", ...job }, moved), close: () => this.close() }, file, this.#limits, onSlow);
  }

  /** @param documents packed, as reading gave them; they are moved to the thread */
  async audit(documents: readonly Uint8Array[]): Promise<Audited> {
    const work = this.#start().work({ task: "audit", documents }, documents.map(({ buffer }) => buffer as ArrayBuffer));
    let audited: Audited = { kind: "nothing" };
    let next = await work.next();
    for (; next.done !== true; next = await work.next()) {
      const told = next.value;
      if (told.kind === "unit") {
        const record = JSON.parse(told.unit) as UnitRecord | null;
        audited = record === null ? { kind: "nothing" } : { kind: "audited", record, part: told.part, sketch: told.sketch };
      }
    }
    return next.value === undefined ? audited : { kind: "stopped", why: next.value };
  }

  close(): void {
    this.#thread?.stop({ why: "crash", detail: "closed" });
    this.#thread = undefined;
  }

  #start(): WatchedThread<DistrictJob, Told> {
    if (this.#thread === undefined || this.#thread.ended) this.#thread = new WatchedThread(this.#limits, districtWorker, this.#setup);
    return this.#thread;
  }
}
