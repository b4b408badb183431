import { strToU8, zipSync } from "fflate";
import type { Document } from "../../../document/index.js";
import { type AnnotateWords, displaced, type Note } from "../../note.js";
import { escaped } from "../../xml/escape.js";
import { declaration } from "../../zip/package.js";
import { BodyWriter } from "./body.js";
import { Lists } from "./lists.js";
import { paragraphXml } from "./markup.js";
import { Places } from "./places.js";
import { stylesXml } from "./styles.js";

export interface ConvertedText {
  readonly bytes: Uint8Array;
  /** The note at its place in the copy. */
  readonly placed: (note: Note) => Note;
}

/** A .docx with the paragraphs and tables that were read of another file, the same bytes each time. It says on every page that it is a copy. */
export function convertedText(document: Document, name: string, words: AnnotateWords): ConvertedText {
  const places = new Places();
  const lists = new Lists();
  const body = new BodyWriter(places, lists, words).write(document);
  const heading = words.converted(name.split("/").at(-1) ?? name);
  const parts: Record<string, string> = {
    "[Content_Types].xml": typesXml,
    "_rels/.rels": relations([["officeDocument", "word/document.xml", office], ["metadata/core-properties", "docProps/core.xml", "http://schemas.openxmlformats.org/package/2006/relationships"]]),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(heading)}</dc:title></cp:coreProperties>`,
    "word/document.xml": `<w:document ${namespace} xmlns:r="${office}"><w:body>${body}${sectionXml}</w:body></w:document>`,
    "word/styles.xml": stylesXml(namespace),
    "word/numbering.xml": lists.xml(namespace),
    "word/header1.xml": `<w:hdr ${namespace}>${[paragraphXml({ look: "box", text: heading }), ...linesOf(document, "header")].join("")}</w:hdr>`,
    "word/footer1.xml": `<w:ftr ${namespace}>${[...linesOf(document, "footer"), pageNumber].join("")}</w:ftr>`,
    "word/_rels/document.xml.rels": relations(["styles", "numbering", "header", "footer"].map((type) => [type, `${type}${/er$/.test(type) ? 1 : ""}.xml`, office])),
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(declaration + text)])), { mtime: new Date(1980, 0, 1), level: 6 });
  return { bytes, placed: (note) => placedIn(places, note, words) };
}

/** What has no place in the copy is told where its part is spoken of, else at the beginning. */
function placedIn(places: Places, note: Note, words: AnnotateWords): Note {
  const place = places.of(note);
  if (place !== undefined) return { ...note, place };
  const beside = places.ofPart(note);
  return beside === undefined ? { ...note, place: { file: note.place.file, at: { kind: "file" } } } : { ...displaced(note, words), value: "", place: beside };
}

/** Each header or footer once, whatever sections have it; page numbers count anew. */
function linesOf({ blocks }: Document, role: "header" | "footer"): string[] {
  const texts = blocks.flatMap((block) => (block.kind === "paragraph" && block.role === role && /[^\s\d\-—–·./第页共]/.test(block.text) ? [block.text] : []));
  return [...new Set(texts)].map((text) => paragraphXml({ look: "small", text }));
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const sectionXml =
  `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>` +
  '<w:pgMar w:top="1440" w:right="1134" w:bottom="1304" w:left="1134" w:header="680" w:footer="680" w:gutter="0"/></w:sectPr>';

const pageNumber = '<w:p><w:pPr><w:pStyle w:val="cellMiddle"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>';

const typesXml = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ["word/document.xml", "wordprocessingml.document.main"],
  ["word/styles.xml", "wordprocessingml.styles"],
  ["word/numbering.xml", "wordprocessingml.numbering"],
  ["word/header1.xml", "wordprocessingml.header"],
  ["word/footer1.xml", "wordprocessingml.footer"],
].map(([part, type]) => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

function relations(links: readonly (readonly string[])[]): string {
  const all = links.map(([type, target, base], index) => `<Relationship Id="rId${index + 1}" Type="${base}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}
