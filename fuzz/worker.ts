/** The reading thread, which goes on to look for forms in what it read: hostile text must not hold those readers up, either. */
import { parentPort } from "node:worker_threads";
import { serveReading } from "../src/batch/reading/serve.js";
import { stepsOf } from "../src/batch/reading/steps.js";
import { readSubmissions } from "../src/forms/index.js";

if (parentPort === null) throw new Error("the reading thread was started as a program");
serveReading(parentPort, async function* (file, options) {
  for await (const step of stepsOf(file, options)) {
    if (step.kind === "file") readSubmissions([step.file.document]);
    yield step;
  }
});
