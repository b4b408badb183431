/** The reading thread: where strangers' files are opened, so that whatever they do to a reader stays in here. */
import { parentPort } from "node:worker_threads";
import { serveReading } from "./serve.js";
import { stepsOf } from "./steps.js";

if (parentPort === null) throw new Error("the reading thread was started as a program");
serveReading(parentPort, stepsOf);
