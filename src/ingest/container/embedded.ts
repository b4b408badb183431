import type { Document, Part } from "../../document/index.js";
import { failure, Unreadable } from "../problem.js";
import { insidePart, partOf, type Reading, type Where } from "../reading.js";
import type { Zip } from "./zip.js";

/** Reads the document kept in a part, by its content. What goes wrong is in that document's own problems. */
export async function readEmbedded(zip: Zip, name: string, where: Where, reading: Reading): Promise<{ document: Document; part: Part }> {
  const inner = insidePart(where, name);
  try {
    const document = await reading.inside(name, zip.read(name), inner);
    return { document, part: partOf(name, document) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const problems = [failure(error.code, name, inner, error.wording)];
    const document: Document = { name, format: "unknown", blocks: [], parts: [], problems };
    return { document, part: partOf(name, document) };
  }
}
