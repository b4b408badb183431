/** A thread of a district's run: it reads strangers' files, audits what they were read to, and makes outputs of what was found. */
import { parentPort, workerData } from "node:worker_threads";
import { sketchOf } from "../../across/index.js";
import { loadRulebook, type Rulebook } from "../../audit/index.js";
import type { Document } from "../../document/index.js";
import { readDocument, submissionOf } from "../../forms/index.js";
import { unitRecordOf } from "../../model/index.js";
import { auditUnit } from "../audit-unit.js";
import type { PackedPiece, Told } from "../reading/protocol.js";
import { held, readFor, serve } from "../reading/serve.js";
import { stepsOf } from "../reading/steps.js";
import { recordOf } from "./file-record.js";
import { madeOf } from "./made.js";
import { pack, unpack } from "./packing.js";
import type { DistrictJob, Making, Setup } from "./protocol.js";
import { packedPart } from "./unit-found.js";

if (parentPort === null) throw new Error("the thread of a district's run was started as a program");
const port = parentPort;
const { sources, ...options } = workerData as Setup;
let rulebook: Rulebook | undefined;

serve<DistrictJob>(port, async (job) => {
  if (job.task === "read") await readFor(port, job, stepsOf, (file) => ({ file: JSON.stringify(recordOf(file, options.language)), body: pack(file.document) }));
  else if (job.task === "audit") auditDocuments(job.documents.map((packed) => unpack<Document>(packed)));
  else await make(job);
});

function auditDocuments(documents: readonly Document[]): void {
  rulebook ??= loadRulebook(sources);
  const submission = submissionOf(documents.map(readDocument), rulebook.sure);
  const part = submission && auditUnit(submission, documents, rulebook, options);
  const packed: PackedPiece[] = submission === undefined || part === undefined ? [] : [...packedPart(part), { kind: "sketch", bytes: pack(sketchOf(submission, documents)) }];
  tell({ kind: "unit", unit: JSON.stringify(part === undefined ? null : unitRecordOf(part)), packed }, packed.map(({ bytes }) => bytes));
  tell({ kind: "done", held: held() });
}

async function make(making: Making): Promise<void> {
  for await (const { kind, file } of madeOf(making)) {
    // Moved, where nothing else lies in the same memory.
    const own = file.bytes.byteLength === file.bytes.buffer.byteLength;
    tell({ kind: "output", of: kind, file }, own ? [file.bytes] : []);
  }
  tell({ kind: "done", held: held() });
}

function tell(told: Told, moved: readonly Uint8Array[] = []): void {
  port.postMessage(told, moved.map(({ buffer }) => buffer as ArrayBuffer));
}
