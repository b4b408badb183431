import { readFileSync } from "node:fs";
import { ingest } from "../src/ingest/index.js";
import { passagesOf } from "../src/forms/narrative/index.js";
const doc:any = await ingest({ path: "a.txt", bytes: new TextEncoder().encode(readFileSync(process.argv[2]!, "utf8")) });
for (const p of passagesOf(doc.blocks.filter((b:any)=>b.kind==="paragraph"))) console.log(p.number, p.text);
