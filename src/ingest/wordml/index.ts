/** Word 2003's XML document (.xml, often under the name .doc): read as the .docx that Word would make of it. */
import type { Block, Paragraph, Part, Problem } from "../../document/index.js";
import { childOf, childrenOf, parseXml, type XmlElement } from "../container/xml.js";
import { openObjects } from "../docx/objects.js";
import { PartLedger } from "../docx/parts.js";
import { Story } from "../docx/story.js";
import { readStyles } from "../docx/styles.js";
import { Tally } from "../docx/tally.js";
import { damagedFile, failure, truncatedFile, Unreadable } from "../problem.js";
import { insidePart, type Reader } from "../reading.js";
import { hasLostMerges } from "./lost-merges.js";
import { Beside, modern } from "./modern.js";
import { WrittenNumbering } from "./numbering.js";
import { objectStore, partsOf } from "./objects.js";

export const readWordMl: Reader = async (name, bytes, where, reading) => {
  const { root, wellFormed } = parseXml(bytes, name);
  const beside = new Beside();
  const document = modern(root, beside);
  const bodies = childrenOf(document, "w:body");
  if (bodies.length === 0) throw new Unreadable("damaged", damagedFile);

  const { zip, relations } = partsOf(beside, reading.budget);
  const ledger = new PartLedger(zip, "doc", purposeOf);
  if (zip.has(objectStore)) ledger.read(objectStore);
  const styles = readStyles(childOf(document, "w:styles"));
  const numbering = new WrittenNumbering(childOf(document, "w:lists"), styles);
  const tally = new Tally();
  const blocks: Block[] = [];
  const problems: Problem[] = wellFormed ? [] : [failure("truncated", name, where, truncatedFile)];
  const hides = (style: string | undefined) => style !== undefined && styles.hides(style);
  const add = async (containers: readonly XmlElement[], role: Paragraph["role"], within = where) => {
    const story = new Story({ where: within, role, numbering, hides, budget: reading.budget, isRagged: hasLostMerges });
    for (const container of containers) story.read(container);
    tally.add(story);
    blocks.push(...(await openObjects(story.drafts, { zip, relations, parts: ledger, where, reading, problems })));
  };
  await add(bodies, "body");
  await add(beside.notes, "note", insidePart(where, "footnotes"));
  await add(beside.headers, "header", insidePart(where, "headers"));
  await add(beside.footers, "footer", insidePart(where, "footers"));

  const parts: readonly Part[] = beside.comments === 0 ? ledger.list() : [...ledger.list(), { name: "comments", format: "doc", read: false, why: "批注，不属于正文" }];
  return { name, format: "doc", blocks, parts, problems: [...problems, ...tally.problems(name, where, { blocks, parts })] };
};

function purposeOf(part: string): string {
  return part === macros ? "宏或控件，不执行也不读取" : "正文没有引用的图片或对象，未读取";
}

const macros = "editdata.mso";
