/** A thread of a district's run: it reads strangers' files, and audits what they were read to. */
import { parentPort, workerData } from "node:worker_threads";
import { sketchOf } from "../../across/index.js";
import { loadRulebook, type Rulebook } from "../../audit/index.js";
import type { Document } from "../../document/index.js";
import { readDocument, submissionOf } from "../../forms/index.js";
import { auditUnit } from "../audit-unit.js";
import type { Told } from "../reading/protocol.js";
import { held, readFor, serve } from "../reading/serve.js";
import { stepsOf } from "../reading/steps.js";
import { recordOf } from "./file-record.js";
import { pack, unpack } from "./packing.js";
import type { DistrictJob, Setup } from "./protocol.js";
import { unitRecordOf } from "../../model/index.js";

if (parentPort === null) throw new Error("the thread of a district's run was started as a program");
const port = parentPort;
const { sources, ...options } = workerData as Setup;
let rulebook: Rulebook | undefined;

serve<DistrictJob>(port, async (job) => {
  if (job.task === "read") await readFor(port, job, stepsOf, (file) => ({ file: JSON.stringify(recordOf(file, options.language)), body: pack(file.document) }));
  else auditDocuments(job.documents.map((packed) => unpack<Document>(packed)));
});

function auditDocuments(documents: readonly Document[]): void {
  rulebook ??= loadRulebook(sources);
  const submission = submissionOf(documents.map(readDocument), rulebook.sure);
  const part = submission && auditUnit(submission, documents, rulebook, options);
  const [packed, sketch] = [pack(part ?? null), pack(submission === undefined ? null : sketchOf(submission, documents))];
  const told: Told = { kind: "unit", unit: JSON.stringify(part === undefined ? null : unitRecordOf(part)), part: packed, sketch };
  port.postMessage(told, [packed.buffer as ArrayBuffer, sketch.buffer as ArrayBuffer]);
  port.postMessage({ kind: "done", held: held() } satisfies Told);
}
