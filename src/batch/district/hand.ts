import { type FileLimits, type InputFile, type Reading, readIn } from "../reading/index.js";
import type { PackedPiece, Told } from "../reading/protocol.js";
import { WatchedThread } from "../reading/thread.js";
import type { Stopped } from "../reading/watch.js";
import { besideThis } from "../reading/worker-url.js";
import type { DistrictJob, MadeFile, Making, Setup } from "./protocol.js";
import type { UnitRecord } from "../../model/index.js";

const districtWorker = besideThis("district-worker", import.meta.url);

/** What came of auditing a unit: its part of the result, or why there is none. */
export type Audited =
  | { readonly kind: "audited"; readonly record: UnitRecord; readonly packed: readonly PackedPiece[] }
  /** Its files hold no form and no report. */
  | { readonly kind: "nothing" }
  | { readonly kind: "stopped"; readonly why: Stopped };

/** One of the threads of a district's run, started when it is first needed and again where something stopped it. */
export class Hand {
  readonly #limits: FileLimits;
  readonly #setup: Setup;
  #thread: WatchedThread<DistrictJob, Told> | undefined;

  constructor(limits: FileLimits, setup: Setup) {
    this.#limits = limits;
    this.#setup = setup;
  }

  read(file: Extract<InputFile, { bytes: Uint8Array }>, onSlow?: (path: string) => void): AsyncGenerator<Reading> {
    return readIn({ work: (job, moved) => this.#start().work({ task: "read", ...job }, moved), close: () => this.close() }, file, this.#limits, onSlow);
  }

  /** @param documents packed, as reading gave them; they are moved to the thread */
  async audit(documents: readonly Uint8Array[]): Promise<Audited> {
    let audited: Audited = { kind: "nothing" };
    const stopped = await this.#work({ task: "audit", documents }, documents, (told) => {
      if (told.kind !== "unit") return;
      const record = JSON.parse(told.unit) as UnitRecord | null;
      audited = record === null ? { kind: "nothing" } : { kind: "audited", record, packed: told.packed };
    });
    return stopped === undefined ? audited : { kind: "stopped", why: stopped };
  }

  /** Makes outputs of a unit; undefined where that had to be stopped. */
  async make(making: Making): Promise<MadeFile[] | undefined> {
    const made: MadeFile[] = [];
    const stopped = await this.#work({ task: "make", ...making }, making.pieces.map(({ bytes }) => bytes), (told) => {
      if (told.kind === "output") made.push({ kind: told.of as MadeFile["kind"], file: told.file });
    });
    return stopped === undefined ? made : undefined;
  }

  close(): void {
    this.#thread?.stop({ why: "crash", detail: "closed" });
    this.#thread = undefined;
  }

  async #work(job: DistrictJob, moved: readonly Uint8Array[], hear: (told: Told) => void): Promise<Stopped | undefined> {
    const work = this.#start().work(job, moved.map(({ buffer }) => buffer as ArrayBuffer));
    let next = await work.next();
    for (; next.done !== true; next = await work.next()) hear(next.value);
    return next.value;
  }

  #start(): WatchedThread<DistrictJob, Told> {
    if (this.#thread === undefined || this.#thread.ended) this.#thread = new WatchedThread(this.#limits, districtWorker, this.#setup);
    return this.#thread;
  }
}
