/** .rtf, as Word, WPS and LibreOffice write it, often under the name .doc: text, tables on their grid, and whatever is embedded. */
import type { Block, Paragraph, Part, Problem } from "../../document/index.js";
import { wording } from "../word-wording.js";
import type { LooseBlock } from "../loose/loose.js";
import { settle } from "../loose/settle.js";
import { failure, note, overLimit, truncatedFile } from "../problem.js";
import { insidePart, type Reader } from "../reading.js";
import { RtfObjects } from "./objects.js";
import { RtfReader } from "./reader.js";

export const readRtf: Reader = async (name, bytes, where, reading) => {
  const objects = new RtfObjects(where, reading);
  const file = new RtfReader(bytes, objects, reading.budget).read();
  const blocks: Block[] = [];
  const add = async (story: readonly LooseBlock[], role: Paragraph["role"], within = where) => {
    blocks.push(...(await settle(story, { where: within, role, budget: reading.budget })));
  };
  await add(file.stories.body, "body");
  await add(file.stories.note, "note", insidePart(where, "footnotes"));
  await add(file.stories.header, "header", insidePart(where, "headers"));
  await add(file.stories.footer, "footer", insidePart(where, "footers"));
  const parts: Part[] = [...objects.parts];
  if (file.comments > 0) parts.push({ name: "annotations", format: "rtf", read: false, why: "批注，不属于正文" });
  const problems: Problem[] = [...objects.problems];
  if (file.cutShort) problems.push(failure("truncated", name, where, truncatedFile));
  if (file.tooDeep) problems.push(failure("over-limit", name, where, overLimit(tooDeep)));
  if (file.deletions > 0) problems.push(note("not-read", name, where, wording.trackedChanges(file.deletions)));
  if (file.hidden > 0) problems.push(note("not-read", name, where, wording.hiddenText(file.hidden)));
  if (file.cellsLeftOut) problems.push(failure("over-limit", name, where, overLimit(wording.tooManyCells)));
  const hasWords = blocks.some((block) => block.kind !== "paragraph" || block.role === "body" || block.role === "textbox");
  if (!hasWords && problems.length === 0) {
    const pictured = parts.some((part) => part.format === "image" || part.format === "wmf");
    problems.push(pictured ? failure("unsupported", name, where, wording.onlyPictures) : failure("empty", name, where, wording.nothingWritten));
  }
  return { name, format: "rtf", blocks, parts, problems };
};

const tooDeep = { zh: "文档的嵌套层数过多", en: "the document is nested too deeply" };
