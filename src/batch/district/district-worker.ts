/** A thread of a district's run: it reads strangers' files, and audits what they were read to. */
import { parentPort, workerData } from "node:worker_threads";
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
  const body = pack(part ?? null);
  port.postMessage({ kind: "unit", unit: JSON.stringify(part === undefined ? null : unitRecordOf(part)), body } satisfies Told, [body.buffer as ArrayBuffer]);
  port.postMessage({ kind: "done", held: held() } satisfies Told);
}
