import Docxtemplater from "docxtemplater";
import type { Language } from "../../../document/index.js";
import { faultWords, NoticeTemplateError, type TemplateSpot } from "./faults.js";
import { type Tag, unknownIn } from "./known.js";
import { type NoticeTemplate, openedTemplate, paragraphsOf } from "./parts.js";

type Zip = NonNullable<ReturnType<typeof openedTemplate>>;
type Part = Docxtemplater.DXT.Part;

/**
 * A template ready to be filled in, once.
 * @throws NoticeTemplateError naming all that is wrong with it
 */
export function compiled(template: NoticeTemplate): Docxtemplater<Zip> {
  const zip = openedTemplate(template.bytes);
  // D0 CF 11 E0: the container of Office 97.
  if (zip === undefined) throw new NoticeTemplateError(template.name, [faultWords.notDocx(template.bytes[0] === 0xd0 && template.bytes[1] === 0xcf)]);
  const parsed = new Map<string, readonly Part[]>();
  const document = opened(zip, parsed, template.name);
  const faults = [...parsed].flatMap(([path, parts]) => unknownIn(tagsOf(parts), (tag) => spotOfTag(zip, path, tag)));
  if (faults.length > 0) throw new NoticeTemplateError(template.name, faults);
  return document;
}

function opened(zip: Zip, parsed: Map<string, readonly Part[]>, name: string): Docxtemplater<Zip> {
  const listener: Docxtemplater.DXT.Module = {
    name: "tags",
    set: ({ inspect }: { inspect?: { filePath?: string; postparsed?: readonly Part[] } }) => {
      if (inspect?.filePath !== undefined && inspect.postparsed !== undefined) parsed.set(inspect.filePath, inspect.postparsed);
    },
  };
  try {
    return new Docxtemplater(zip, { paragraphLoop: true, errorLogging: false, syntax: { changeDelimiterPrefix: null }, modules: [listener] });
  } catch (error) {
    throw new NoticeTemplateError(name, complaintsOf(error).map((complaint) => faultOf(complaint, zip)));
  }
}

function tagsOf(parts: readonly Part[]): Tag[] {
  return parts
    .filter(({ type }) => type === "placeholder")
    .map(({ value, module, subparsed }) => ({ name: value, kind: module === "rawxml" ? "block" : module === "loop" ? "list" : "text", inside: tagsOf(subparsed ?? []) }));
}

/** What the library says of one fault. */
interface Complaint {
  readonly id: string;
  readonly explanation: string;
  readonly xtag: string;
  readonly openingtag: string;
  readonly closingtag: string;
  readonly file: string;
  readonly offset: number | undefined;
}

function complaintsOf(error: unknown): Complaint[] {
  const { message, properties } = error as { message?: string; properties?: Record<string, unknown> };
  if (Array.isArray(properties?.["errors"])) return properties["errors"].flatMap(complaintsOf);
  const text = (key: string) => String(properties?.[key] ?? "");
  const offset: unknown = [properties?.["offset"]].flat()[0];
  return [
    {
      id: text("id"),
      explanation: text("explanation") || (message ?? String(error)),
      xtag: text("xtag"),
      openingtag: text("openingtag"),
      closingtag: text("closingtag"),
      file: text("file"),
      offset: typeof offset === "number" ? offset : undefined,
    },
  ];
}

function faultOf({ id, explanation, xtag, openingtag, closingtag, file, offset }: Complaint, zip: Zip): Record<Language, string> {
  const spot = spotAt(zip, file || "word/document.xml", offset);
  const name = xtag.replace(/^[{#/^@]+/, "").replace(/\}$/, "");
  switch (id) {
    case "unclosed_loop":
      return faultWords.unclosedLoop(spot, name);
    case "unopened_loop":
      return faultWords.unopenedLoop(spot, name);
    case "closing_tag_does_not_match_opening_tag":
      return faultWords.crossed(spot, openingtag, closingtag);
    case "loop_position_invalid":
    case "no_xml_tag_found_at_left":
    case "no_xml_tag_found_at_right":
      return faultWords.misplacedLoop(spot, name);
    case "unclosed_tag":
    case "duplicate_open_tag":
      return faultWords.unclosedTag(spot, name);
    case "unopened_tag":
    case "duplicate_close_tag":
      return faultWords.unopenedTag(spot, name);
    case "raw_xml_tag_should_be_only_text_in_paragraph":
    case "raw_tag_outerxml_invalid":
      return faultWords.notAlone(spot, name);
    case "malformed_xml":
    case "file_has_invalid_xml":
    case "filetype_not_identified":
    case "filetype_not_handled":
      return faultWords.unreadable(spot, explanation);
    default:
      return faultWords.other(spot, explanation);
  }
}

function spotOfTag(zip: Zip, path: string, tag: string): TemplateSpot {
  const found = paragraphsOf(xmlOf(zip, path)).find(({ text }) => text.includes(`{${tag}}`) || text.includes(`#${tag}}`) || text.includes(`@${tag}}`)) ?? paragraphsOf(xmlOf(zip, path)).find(({ text }) => text.includes(tag));
  return { part: partName(path), ...(found === undefined ? {} : { number: found.number, text: found.text }) };
}

function spotAt(zip: Zip, path: string, offset: number | undefined): TemplateSpot {
  const found = offset === undefined ? undefined : paragraphsOf(xmlOf(zip, path)).findLast(({ start }) => start <= offset);
  return { part: partName(path), ...(found === undefined ? {} : { number: found.number, text: found.text }) };
}

function xmlOf(zip: Zip, path: string): string {
  return zip.file(path)?.asText() ?? "";
}

function partName(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.xml$/, "");
}
