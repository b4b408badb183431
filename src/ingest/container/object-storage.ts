import type { Document } from "../../document/index.js";
import { failure, Unreadable } from "../problem.js";
import { insidePart, type Reading, type Where } from "../reading.js";
import { wording } from "../word-wording.js";
import { packagedFile } from "./compound.js";
import type { Storage } from "./storage.js";

/** Reads a Word document kept in a storage. */
export type WordStorageReader = (name: string, storage: Storage, where: Where) => Promise<Document>;

/**
 * Reads the document that an embedded object's storage keeps, and tells in which stream it stood. What the object is goes by
 * the streams it has, never by what it calls itself. Nothing where there is no content in it; what goes wrong is in the
 * document's own problems.
 */
export async function readObjectStorage(
  name: string,
  storage: Storage,
  around: Where,
  { reading, readWord }: { readonly reading: Reading; readonly readWord: WordStorageReader },
): Promise<{ document: Document; stream: string } | undefined> {
  const stream = storage.streams.find((one) => contentStreams.includes(one.toLowerCase()));
  if (stream === undefined) return undefined;
  const where = insidePart(around, name);
  try {
    return { document: await readContent(), stream };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { document: { name, format: "unknown", blocks: [], parts: [], problems: [failure(error.code, name, where, error.wording)] }, stream };
  }

  async function readContent(): Promise<Document> {
    const kind = stream?.toLowerCase();
    if (kind === "worddocument") return readWord(name, storage, where);
    const content = storage.stream(stream ?? "") ?? nothing;
    const inner = kind === "\u0001ole10native" ? packagedFile(content)?.bytes : content;
    if (kind === "powerpoint document" || inner === undefined) throw new Unreadable("unsupported", wording.otherObject);
    return reading.inside(name, inner, where);
  }
}

const contentStreams = ["worddocument", "workbook", "book", "package", "embeddedodf", "\u0001ole10native", "powerpoint document"];

const nothing = new Uint8Array(0);
