import type { Problem } from "../../document/index.js";
import { readRelations } from "../container/relations.js";
import { openZip, type Zip } from "../container/zip.js";
import { Unreadable } from "../problem.js";
import type { Reader, Reading } from "../reading.js";
import { readByLibrary } from "./by-library.js";
import { noFloats } from "./floats/float.js";
import { floatsOfZip } from "./ooxml/floating.js";
import { readBook } from "./ooxml/book.js";
import { linksOf } from "./ooxml/links.js";
import { readOoxml } from "./ooxml/index.js";
import { Unfamiliar } from "./ooxml/unfamiliar.js";
import { ZipParts } from "./ooxml/zip-parts.js";
import { PartsAsked } from "./parts-asked.js";
import type { StoredTab } from "./stored.js";
import { workbookDocument } from "./workbook.js";
import { readXlsbBook } from "./xlsb-book.js";

/** .xlsx, .xlsm, .xlsb: the sheets with what lies on them, then what is embedded and nowhere shown. */
export const readXlsx: Reader = async (name, bytes, where, reading) => {
  const zip = openZip(bytes, reading.budget);
  const format = zip.has("xl/workbook.bin") ? "xlsb" : "xlsx";
  const asked = new PartsAsked(zip);
  const tabs = (format === "xlsx" ? await directly(zip, asked, reading) : undefined) ?? withParts(await readByLibrary(asked, reading.budget), zip, asked);
  const parts = new ZipParts(zip, where, reading);
  const problems: Problem[] = [];
  const floats = floatsOfZip(zip, tabs, where, {
    read: (part) => parts.add({ name: part, format, read: true }),
    problem: (problem) => problems.push(problem),
  });
  const document = await workbookDocument(tabs, { name, format, where, reading }, { of: (index) => floats[index] ?? noFloats, opener: parts });
  for (const part of asked.list(format)) parts.add(part);
  const rest = await parts.rest();
  const links = linksOf(zip);
  return {
    ...document,
    ...(links.length === 0 ? {} : { links }),
    blocks: [...document.blocks, ...rest],
    parts: [...document.parts, ...parts.list(format)],
    problems: [...document.problems, ...problems, ...asked.problems(where)],
  };
};

/** Undefined where the file holds what only the library knows. */
async function directly(zip: Zip, parts: PartsAsked, { budget }: Reading): Promise<readonly StoredTab[] | undefined> {
  try {
    return await readOoxml(zip, parts, budget);
  } catch (error) {
    if (error instanceof Unfamiliar) return undefined;
    throw error;
  }
}

/** The library tells the sheets' names only: which parts they are kept in stands in the workbook's own. */
function withParts(tabs: readonly StoredTab[], zip: Zip, asked: PartsAsked): readonly StoredTab[] {
  const book = zip.has("xl/workbook.bin") ? "xl/workbook.bin" : "xl/workbook.xml";
  const relations = readRelations(zip, book);
  const parts = new Map<string, string>();
  for (const { name, relation } of listed()) {
    const part = relations.get(relation)?.target;
    if (part !== undefined) parts.set(name, part);
  }
  return tabs.map((tab) => {
    const part = parts.get(tab.name);
    return part === undefined ? tab : { ...tab, part };
  });

  function listed(): readonly { readonly name: string; readonly relation: string }[] {
    try {
      return book.endsWith(".bin") ? readXlsbBook(asked.bytes(book)) : readBook(asked.text(book)).tabs;
    } catch (error) {
      if (error instanceof Unfamiliar || error instanceof Unreadable) return []; // told by whoever reads the sheets
      throw error;
    }
  }
}
