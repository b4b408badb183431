import { readFileSync } from "node:fs";
const { ingest } = await import(`./src/ingest/index.ts`);
const b = readFileSync("/work/shared/samples/seed/report.pdf"); for (let i = 0; i < 40; i++) await ingest({ path: "a.pdf", bytes: b });
