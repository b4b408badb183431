import type { Block, Document, Embedded, Paragraph, Place, Problem } from "../../../document/index.js";
import type { Wording } from "../../problem.js";
import { note } from "../../problem.js";
import { placeAt, type Where } from "../../reading.js";
import { reference } from "../reference.js";
import type { Float, FloatOpener, SheetFloats } from "./float.js";
import { pageText } from "./page-text.js";

/** Blocks that stand in front of a sheet's table and behind it. */
export interface Around {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  readonly problems: readonly Problem[];
}

export interface AroundOf {
  /** The workbook's and the sheet's name. */
  readonly file: string;
  readonly sheet: string;
  readonly where: Where;
  /** The first row with content, from 0. */
  readonly top: number;
  readonly longest: number;
}

/** Rows that titles take: a text box over them stands above the table, as its title or unit; any other is a remark behind it. */
const titleRows = 3;

/** Puts what lies on a sheet into reading order: the page's header and boxes at the top, the table, everything else. */
export async function putAround({ floats, header, footer }: SheetFloats, opener: FloatOpener, of: AroundOf): Promise<Around> {
  const before: Block[] = page(header, "header", of);
  const after: Block[] = [];
  const problems: Problem[] = [];
  const said = new Set<string>();
  const shown = new Set<string>();
  for (const float of floats) {
    const place = placeOf(float, of);
    const boxes = paragraphsOf(float, place, said, of.longest);
    ((float.row ?? 0) < of.top + titleRows ? before : after).push(...boxes);
    if (float.linked === true) problems.push({ ...note("not-read", `${of.file}“${of.sheet}”`, of.where, linkedFloat), place });
    const embedded = await embeddedOf(float, place, opener, shown);
    if (embedded !== undefined) after.push(embedded);
  }
  after.push(...page(footer, "footer", of));
  return { before, after, problems };
}

/** A control may be kept twice, once for older programs: what was said is not said again. */
function paragraphsOf({ lines = [] }: Float, place: Place, said: Set<string>, longest: number): Paragraph[] {
  const whole = lines.join("\n");
  if (said.has(whole)) return [];
  said.add(whole);
  return lines.filter((line) => line.trim() !== "").map((line) => ({ kind: "paragraph", text: line.slice(0, longest).trim(), role: "textbox", place }));
}

async function embeddedOf({ picture, object }: Float, place: Place, opener: FloatOpener, shown: Set<string>): Promise<Embedded | undefined> {
  const document = object === undefined ? undefined : await opener.object(object);
  const read = picture === undefined || shown.has(picture) ? undefined : await opener.picture(picture, object === undefined ? undefined : "object");
  const preview = read?.document;
  if (picture !== undefined) shown.add(picture);
  if (read?.recognised && preview !== undefined) return { kind: "embedded", document: preview, previews: [], place };
  const previews: readonly Document[] = preview === undefined ? [] : [preview];
  if (document !== undefined) return { kind: "embedded", document, previews, place };
  return previews.length === 0 ? undefined : { kind: "embedded", previews, place };
}

function page(codes: readonly string[], role: "header" | "footer", of: AroundOf): Paragraph[] {
  const texts = new Set(codes.flatMap(pageText));
  return [...texts].map((text) => ({ kind: "paragraph", text: text.slice(0, of.longest), role, place: placeOf({}, of) }));
}

function placeOf({ row = 0, column = 0 }: Float, { where, sheet }: AroundOf): Place {
  return placeAt(where, { kind: "sheet", sheet, ref: reference(row, column) });
}

const linkedFloat: Wording = {
  zh: "插入的图片或对象只是链接到另一个文件，内容不在本文件里，没有读取；请把该文件一起提交，或改为嵌入",
  en: "a picture or object is only a link to another file and was not read; submit that file too, or embed it",
};
