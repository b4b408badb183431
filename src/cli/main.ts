#!/usr/bin/env node
import { processConsole } from "./console.js";
import { run } from "./run.js";

// The first Ctrl-C ends the reading and leaves nothing half written; a second one ends the process on the spot.
const interrupted = new AbortController();
process.once("SIGINT", () => interrupted.abort());

process.exitCode = await run(process.argv.slice(2), processConsole(), { signal: interrupted.signal });
