import type { Block, Document, Embedded, Paragraph, Problem } from "../../document/index.js";
import { readEmbedded } from "../container/embedded.js";
import { readPicture } from "../container/picture.js";
import { openStorage } from "../container/storage.js";
import type { Zip } from "../container/zip.js";
import { damaged, failure, note, Unreadable } from "../problem.js";
import { insidePart, type Reading, type Where } from "../reading.js";
import { wording } from "../word-wording.js";
import { readDiagram } from "./diagram.js";
import type { PartLedger } from "./parts.js";
import type { Relations } from "../container/relations.js";
import type { Draft, ObjectMark } from "./story.js";

export interface Opening {
  readonly zip: Zip;
  readonly relations: Relations;
  readonly parts: PartLedger;
  readonly where: Where;
  readonly reading: Reading;
  readonly problems: Problem[];
}

/** Opens the objects and pictures among the drafts, each at its place in the reading order. */
export async function openObjects(drafts: readonly Draft[], opening: Opening): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const draft of drafts) {
    if (draft.kind !== "object") {
      blocks.push(draft);
      continue;
    }
    for (const id of draft.diagrams ?? []) blocks.push(...diagramLines(id, draft, opening));
    blocks.push(...(await openObject(draft, opening)));
  }
  return blocks;
}

/** A diagram's text stands where the diagram does. */
function diagramLines(id: string, mark: ObjectMark, opening: Opening): readonly Paragraph[] {
  const part = partBehind(id, mark, opening, linkedObject);
  if (part === undefined) return [];
  try {
    const lines = readDiagram(opening.zip, part);
    opening.parts.read(part);
    return lines.map((text) => ({ kind: "paragraph", text, role: "textbox", place: mark.place }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    opening.problems.push(failure(error.code, part, insidePart(opening.where, part), error.wording));
    return [];
  }
}

async function openObject(mark: ObjectMark, opening: Opening): Promise<Embedded[]> {
  const document = mark.object === undefined ? undefined : await openDocument(mark.object, mark, opening);
  const papers: Embedded[] = [];
  const previews: Document[] = [];
  for (const id of mark.pictures) {
    const target = partBehind(id, mark, opening, linkedPicture);
    if (target === undefined) continue;
    const picture = await readPicture(opening.zip, target, opening.where, opening.reading, mark.object === undefined ? undefined : "object");
    opening.parts.add(picture.part);
    if (picture.document === undefined) continue;
    if (picture.recognised) papers.push({ kind: "embedded", document: picture.document, previews: [], place: mark.place });
    else previews.push(picture.document);
  }
  if (document === undefined && previews.length === 0) return papers;
  return [{ kind: "embedded", ...(document === undefined ? {} : { document }), previews, place: mark.place }, ...papers];
}

async function openDocument(id: string, mark: ObjectMark, opening: Opening): Promise<Document | undefined> {
  const target = partBehind(id, mark, opening, linkedObject);
  if (target === undefined) return undefined;
  const { document, part } = await readEmbedded(opening.zip, target, opening.where, opening.reading);
  const isForeign = document.problems.some((problem) => problem.code === "unknown-kind");
  if (isForeign && isEquation(opening.zip, target)) {
    opening.parts.add({ ...part, why: "公式，未读取其中文字" });
    return undefined;
  }
  opening.parts.add(isForeign ? { ...part, why: wording.otherObject.zh } : part);
  return isForeign ? { ...document, problems: [failure("unsupported", target, insidePart(opening.where, target), wording.otherObject)] } : document;
}

/** Equations of the old editor are objects too; their picture shows them. */
function isEquation(zip: Zip, part: string): boolean {
  try {
    return openStorage(zip.read(part)).streams.includes("Equation Native");
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return false;
  }
}

/** The part an id leads to. A link out of the file is told, never followed. */
function partBehind(id: string, mark: ObjectMark, opening: Opening, linked: { zh: string; en: string }): string | undefined {
  const relation = opening.relations.get(id);
  if (relation !== undefined && !relation.external && opening.zip.has(relation.target)) return relation.target;
  const said = relation?.external === true ? linked : damaged({ zh: "嵌入的对象", en: "an embedded object" });
  const problem = note(relation?.external === true ? "not-read" : "damaged", opening.where.file, opening.where, said);
  opening.problems.push({ ...problem, place: mark.place });
  return undefined;
}

const linkedObject = {
  zh: "插入的对象只是链接到另一个文件，内容不在本文件里，没有读取；请把该文件一起提交，或改为嵌入",
  en: "an object is only a link to another file and was not read; submit that file too, or embed it",
};

const linkedPicture = {
  zh: "插入的图片只是链接到另一个文件，没有读取",
  en: "a picture is only a link to another file and was not read",
};
