import { readFileSync } from "node:fs";
import { checkFiles, openReader } from "../src/batch/index.js";
import { rulebookFor } from "../src/cli/rulebook.js";
import { renderTerminal } from "../src/report/index.js";

/** What the README shows is what the tool prints: an invented submission's report with sheets embedded, and a rule as it stands in its pack. */
const sample = "fixtures/submissions/embedded sheets/云垌县文化旅游广电体育局 2023年整体支出绩效自评.docx";
const shownRule = { pack: "rules/national.yaml", id: "form.weights-differ-from-total" };

const root = new URL("../", import.meta.url);
const open = (path: string) => readFileSync(new URL(path.split("/").map(encodeURIComponent).join("/"), root));

/** The README with both of its marked parts made anew. */
export async function filled(readme: string): Promise<string> {
  return between(between(readme, "output", await outputPart()), "rule", rulePart());
}

/** The sample's whole report, as a terminal of that many columns shows it. */
export async function sampleReport(width: number, colour: boolean): Promise<string> {
  const rulebook = await rulebookFor({ rules: [] });
  const result = await checkFiles([{ path: sample, bytes: open(sample) }], rulebook, { language: "zh", version: "", reader: openReader({ isolated: false }) });
  return renderTerminal(result, { language: "zh", width, colour });
}

async function outputPart(): Promise<string> {
  const report = await sampleReport(80, false);
  const group = /^▌ 项目支出[^]*?(?=\n\n *(?:▌|━━|口径|\d+ 个单位))/mu.exec(report)?.[0];
  if (group === undefined) throw new Error(`${sample} has no finding in a project's form to show`);
  return `![勾稽的核对结果](docs/output.png)\n\n窄的屏幕上是卡片：\n\n${indented(group)}`;
}

function rulePart(): string {
  const rules = open(shownRule.pack).toString("utf8").split(/\n(?= *- id: )/);
  const rule = rules.find((text) => text.trimStart().startsWith(`- id: ${shownRule.id}\n`));
  if (rule === undefined) throw new Error(`${shownRule.pack} has no rule ${shownRule.id}`);
  const indent = " ".repeat(rule.search(/\S/));
  return indented(rule.trimEnd().replaceAll(new RegExp(`^${indent}`, "gm"), ""));
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}

function between(readme: string, name: string, part: string): string {
  const marks = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`] as const;
  const [start, end] = marks.map((mark) => readme.indexOf(mark)) as [number, number];
  if (start === -1 || end < start) throw new Error(`README.md has no marks ${marks.join(" … ")}`);
  return `${readme.slice(0, start + marks[0].length)}\n\n${part}\n\n${readme.slice(end)}`;
}
