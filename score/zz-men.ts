import { passagesOf } from "../src/forms/narrative/index.js";
import { readPassage } from "../src/forms/narrative/reading/index.js";
const text = process.argv[2]!;
for (const p of passagesOf(text.split("\n").map((t, i) => ({ kind: "paragraph", text: t, role: "body", place: { file: "x", at: { kind: "paragraph", number: i + 1, line: i + 1 } } }) as never))) for (const m of readPassage(p, 2022).mentions) console.log(m.index, m.figure.text, m.figure.quantity.toString(), JSON.stringify(m.role), m.label, "| lead", m.standing.lead, "|", JSON.stringify(m.series ?? ""), m.standing.sentence, m.standing.segment, m.prior, m.year);
