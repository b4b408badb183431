import type { Block, Document, Embedded, Problem } from "../../document/index.js";
import { readObjectStorage, type WordStorageReader } from "../container/object-storage.js";
import { type Picture, readPicture } from "../container/picture.js";
import type { Storage } from "../container/storage.js";
import { damaged, note, Unreadable, type Wording } from "../problem.js";
import { partOf, type Reading, type Where } from "../reading.js";
import { pathOf, type StreamLedger } from "../container/stream-ledger.js";
import { pictureIn, storedPicture } from "./pictures.js";
import type { Drawings } from "./drawings.js";
import type { Draft, ObjectMark } from "./story.js";
import type { WordStreams } from "./word-text.js";

export interface Opening {
  readonly streams: WordStreams;
  /** The storage `ObjectPool`, in which each embedded object has one of its own. */
  readonly pool: Storage | undefined;
  readonly drawings: Drawings;
  readonly parts: StreamLedger;
  readonly where: Where;
  readonly reading: Reading;
  readonly problems: Problem[];
  /** Pictures by name, and names of objects that were opened: each is read once, however often it is referred to. */
  readonly pictures: Map<string, Picture | undefined>;
  readonly opened: Set<string>;
  readonly readWord: WordStorageReader;
}

/** Opens the objects and pictures among the drafts, each at its place in the reading order. */
export async function openObjects(drafts: readonly Draft[], opening: Opening): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const draft of drafts) {
    if (draft.kind === "object") blocks.push(...(await openObject(draft, opening)));
    else blocks.push(draft);
  }
  return blocks;
}

async function openObject(mark: ObjectMark, opening: Opening): Promise<Embedded[]> {
  const storage = mark.object === undefined ? undefined : objectStorage(mark, mark.object, opening);
  const document = storage === undefined || opening.opened.has(storage.name) ? undefined : await openDocument(storage.name, storage.storage, opening);
  const previews: Document[] = [];
  const papers: Embedded[] = [];
  for (const { name, content } of picturesOf(mark, opening)) await preview(name, content);
  // Word keeps the same picture once more beside the object.
  const printed = storage?.storage.stream("\u0003EPRINT");
  if (previews.length === 0 && storage !== undefined && printed !== undefined) await preview(pathOf(storage.name, "EPRINT"), () => printed);
  if (document === undefined && previews.length === 0) return papers;
  return [{ kind: "embedded", ...(document === undefined ? {} : { document }), previews, place: mark.place }, ...papers];

  async function preview(name: string, content: () => Uint8Array | undefined): Promise<void> {
    const picture = opening.pictures.has(name) ? opening.pictures.get(name) : await openPicture(name, content, opening, storage === undefined ? undefined : "object");
    opening.pictures.set(name, picture);
    if (picture === undefined) return;
    opening.parts.add(picture.part);
    if (picture.document === undefined) return;
    if (picture.recognised) papers.push({ kind: "embedded", document: picture.document, previews: [], place: mark.place });
    else previews.push(picture.document);
  }
}

/** The storage is named by the object's number, which some write with a sign. */
function objectStorage(mark: ObjectMark, object: number, { pool, problems, where }: Opening): { name: string; storage: Storage } | undefined {
  for (const id of [`_${object}`, `_${object | 0}`]) {
    const storage = pool?.storage(id);
    if (storage !== undefined) return { name: `ObjectPool/${id}`, storage };
  }
  const said = mark.linked ? linkedObject : damaged({ zh: "嵌入的对象", en: "an embedded object" });
  problems.push({ ...note(mark.linked ? "not-read" : "damaged", where.file, where, said), place: mark.place });
  return undefined;
}

async function openDocument(name: string, storage: Storage, opening: Opening): Promise<Document | undefined> {
  opening.opened.add(name);
  const found = await readObjectStorage(name, storage, opening.where, opening);
  if (found === undefined) return undefined;
  opening.parts.add(partOf(pathOf(name, found.stream), found.document));
  return found.document;
}

function picturesOf(mark: ObjectMark, { streams: { main, table, data, dataName }, drawings, reading: { budget } }: Opening) {
  const inText = mark.pictures.map((offset) => ({ name: `${dataName}/${offset}`, content: () => pictureIn(data, offset, budget) }));
  const { stored } = mark;
  if (stored === undefined) return inText;
  return [...inText, { name: `WordDocument/picture ${stored}`, content: () => storedPicture(main, table, drawings.store[stored - 1], budget) }];
}

/** Reads a picture; one that is damaged is listed with the reason. */
async function openPicture(name: string, content: () => Uint8Array | undefined, { where, parts, reading }: Opening, shows?: "object"): Promise<Picture | undefined> {
  try {
    const bytes = content();
    if (bytes === undefined) return undefined;
    if (name.startsWith("Data/")) parts.read("Data");
    return await readPicture({ head: () => bytes.subarray(0, 4096), read: () => bytes }, name, where, reading, shows);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { part: { name, format: "unknown", read: false, why: error.wording.zh } };
  }
}

const linkedObject: Wording = {
  zh: "插入的对象只是链接到另一个文件，内容不在本文件里，没有读取；请把该文件一起提交，或改为嵌入",
  en: "an object is only a link to another file and was not read; submit that file too, or embed it",
};
