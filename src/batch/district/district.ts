import { availableParallelism, freemem } from "node:os";
import type { Rulebook, RulebookSources } from "../../audit/index.js";
import type { Problem } from "../../document/index.js";
import { groupByUnit } from "../../forms/index.js";
import type { UnitOptions } from "../audit-unit.js";
import { defaultFileLimits, type FileLimits, filesIn, type InputFile } from "../reading/index.js";
import { recognitionInstalled } from "../reading/recognition-files.js";
import { toolOf } from "../whole.js";
import { summaryOfDistrict } from "./summary.js";
import { acrossDistrict } from "./across-district.js";
import { atOnce } from "./at-once.js";
import type { Hand } from "./hand.js";
import { Hands } from "./hands.js";
import { keyOf } from "./keys.js";
import { pack, unpack } from "./packing.js";
import { type KeptFile, readDistrict } from "./read-district.js";
import { auditStopped } from "../unaudited.js";
import type { Store } from "./store.js";
import { partOf, type PieceKind, type UnitFound, type Waived } from "./unit-found.js";
import { type OutputsOptions, type UnitOutputs, unitOutputs } from "./unit-outputs.js";
import { countOf, type DistrictOverview, type FileReport, type UnitPart, type UnitRecord } from "../../model/index.js";

export interface DistrictOptions extends UnitOptions {
  /** Of the tool, for the result. */
  readonly version: string;
  /** What this build of the tool is known by. */
  readonly build: string;
  readonly sources: RulebookSources;
  readonly store: Store;
  readonly limits?: Partial<FileLimits> | undefined;
  /** Threads; as many as the machine has cores and memory for, where it is not said. */
  readonly hands?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: DistrictProgress) => void) | undefined;
  readonly onSlow?: ((path: string) => void) | undefined;
}

/** How far a run has come. */
export interface DistrictProgress {
  readonly doing: "reading" | "auditing";
  readonly done: number;
  readonly total: number | undefined;
  /** Of what is done, how much an earlier run had done already. */
  readonly kept: number;
  /** Errors found so far. */
  readonly errors: number;
  /** The file, or the unit. */
  readonly at: string;
}

/** What a whole district handed in, audited: what is held of each unit, and its findings unit by unit. */
export interface District extends DistrictOverview {
  /** How many files, and units, were taken from an earlier run. */
  readonly kept: { readonly files: number; readonly units: number };
  /** What was found of a unit, by its number in `units`; much less work than all there is to tell of it. */
  found(number: number): UnitFound;
  /** All there is to tell of a unit. */
  part(number: number): UnitPart;
  /** Makes outputs of its units, with all cores. */
  outputs(options: OutputsOptions & { readonly waived?: (number: number) => Waived | undefined }): UnitOutputs;
  /** Lets go of the threads; they start again where there is more to do. */
  close(): void;
}

/** Bytes that a thread may need while it reads an office file of the usual size. */
const roomOfHand = 300 * 1024 ** 2;
const mostHands = 8;

/**
 * Reads what a district handed in, puts the files together to units and audits each, with all cores; what the store has from
 * an earlier run is not done again. Memory does not grow with the number of files but for a few hundred bytes each.
 */
export async function runDistrict(files: AsyncIterable<InputFile>, total: number | undefined, rulebook: Rulebook, options: DistrictOptions): Promise<District> {
  const { language, store, signal } = options;
  const { passes, excerpts, facts } = options;
  const limits = { ...defaultFileLimits, ...options.limits };
  const hands = new Hands(options.hands ?? handsForThisMachine(), limits, { sources: options.sources, language, passes, excerpts, facts });
  const stop = () => hands.close();
  signal?.addEventListener("abort", stop, { once: true });
  const counted = { files: 0, units: 0, done: 0, errors: 0 };
  const tell = (doing: DistrictProgress["doing"], at: string, of: number | undefined) =>
    options.onProgress?.({ doing, at, done: counted.done, total: of, kept: doing === "reading" ? counted.files : counted.units, errors: counted.errors });
  try {
    signal?.throwIfAborted();
    const following = [options.build, language, limits, await recognitionInstalled()];
    let wanted = total;
    const opened = filesIn(files, limits, (more) => (wanted = wanted === undefined ? undefined : wanted + more));
    const read = await readDistrict(opened, {
      language, store, hands, following, limits, signal, onSlow: options.onSlow,
      onRead: (path, kept) => {
        counted.done += 1;
        if (kept) counted.files += 1;
        tell("reading", path, wanted);
      },
    });
    counted.done = 0;
    const groups = groupByUnit(read.map((file) => ({ ...file.naming, kept: file })), rulebook.sure).map((group) => group.map(({ kept }) => kept));
    const rules = keyOf(options.sources);
    const units: { record: UnitRecord; key: string }[] = [];
    const stopped = new Map<string, Problem>();
    await atOnce(hands.most, groups, async (group, number) => {
      const key = keyOf(options.build, rules, language, passes, excerpts, facts, group.map(({ document }) => document));
      const record = recordIn(store, key) ?? (await hands.lend((hand) => audited(hand, group, key)));
      counted.done += 1;
      if (record !== null) units[number] = { record, key };
      counted.errors += record === null ? 0 : countOf(record.rules, "error");
      tell("auditing", record?.unit.name ?? group[0]?.report.path ?? "", groups.length);
    });
    const found = units.filter((unit) => unit !== undefined);
    const reports = new Map(read.map(({ report }) => [report.path, withProblem(report, stopped.get(report.path), language)]));
    const records = found.map(({ record }) => record);
    const documents = new Map(read.map(({ report, document }) => [report.path, document]));
    const across = acrossDistrict(store, found.map(({ key }) => key), documents, rulebook, { key: [options.build, rules], language, excerpts });
    const keyOfUnit = (number: number) => found[number]?.key ?? "";
    const overview = {
      tool: toolOf(rulebook, options.version, records.map(({ unit }) => unit)),
      summary: summaryOfDistrict(records, across, [...reports.values()]),
      across,
      files: reports,
      units: records,
    };
    return {
      ...overview,
      kept: { files: counted.files, units: counted.units },
      found: (number) => unpack<UnitFound>(store.get("part", keyOfUnit(number)) ?? missing(keyOfUnit(number))),
      part: (number) => partOf((kind) => store.get(kind, keyOfUnit(number))) ?? missing(keyOfUnit(number)),
      outputs: ({ waived = () => undefined, ...how }) => {
        const pieces = (number: number, wanted: readonly PieceKind[]) => wanted.flatMap((kind) => {
          const bytes = store.get(kind, keyOfUnit(number));
          return bytes === undefined ? [] : [{ kind, bytes }];
        });
        return unitOutputs({ ...overview, store, hands, build: options.build, keyOf: keyOfUnit, pieces, waived }, how);
      },
      close: stop,
    };

    async function audited(hand: Hand, group: readonly KeptFile[], key: string): Promise<UnitRecord | null> {
      const outcome = await hand.audit(group.map(({ document }) => store.get("document", document) ?? missing(document)));
      signal?.throwIfAborted();
      if (outcome.kind === "stopped") for (const { report } of group) stopped.set(report.path, auditStopped(report.path, outcome.why));
      if (outcome.kind === "stopped") return null;
      const record = outcome.kind === "audited" ? outcome.record : null;
      if (outcome.kind === "audited") for (const { kind, bytes } of outcome.packed) store.put(kind, key, bytes);
      store.put("unit", key, pack(record));
      return record;
    }
  } catch (error) {
    stop();
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    store.flush();
  }

  /** What an earlier run found: null where there was nothing to audit, undefined where it is not known. */
  function recordIn(from: Store, key: string): UnitRecord | null | undefined {
    const known = from.get("unit", key);
    if (known === undefined) return undefined;
    counted.units += 1;
    return unpack<UnitRecord | null>(known);
  }
}

/** Only where somebody takes it away during the run. */
function missing(key: string): never {
  throw new Error(`the cache lost ${key}; run again, with --no-cache if it happens again`);
}

function withProblem(report: FileReport, problem: Problem | undefined, language: DistrictOptions["language"]): FileReport {
  if (problem === undefined) return report;
  const { code, severity, message, place } = problem;
  return { ...report, problems: [...report.problems, { code, severity, message: message[language], place: { file: place.file, at: { kind: "file" } } }] };
}

function handsForThisMachine(): number {
  return Math.max(1, Math.min(availableParallelism(), mostHands, Math.floor(freemem() / roomOfHand)));
}
