import { describePlace, type Language, type Place } from "../document/index.js";

/** A form or report as places are named by: what it is, whose it is, and where it begins. */
export interface NamedForm {
  readonly kind: "base" | "overall" | "project" | "narrative" | "summed";
  /** The project, or what stands above a table of no known form. */
  readonly subject?: string | undefined;
  readonly place: Place;
}

/** 项目自评表“校舍维修”. */
export function formName({ kind, subject = "" }: NamedForm, language: Language): string {
  const zh = language === "zh";
  switch (kind) {
    case "narrative":
      return zh ? "报告正文" : "report";
    case "base":
      return zh ? "基础数据表" : "base table";
    case "overall":
      return zh ? "整体自评表" : "overall form";
    case "project":
      return (zh ? "项目自评表" : "project form") + named(subject, language);
    case "summed":
      return subject;
  }
}

/** Where something stands, by the form's name rather than by a part's: 项目自评表“校舍维修” Sheet1!E8（嵌入的 Microsoft_Excel_Sheet2.xlsx）. */
export function describeIn(place: Place, form: NamedForm | undefined, language: Language): string {
  const name = form === undefined ? "" : formName(form, language);
  if (name === "") return describePlace(place, language);
  const inside = place.part?.at(-1)?.split("/").at(-1);
  const tail = inside === undefined ? "" : language === "zh" ? `（嵌入的 ${inside}）` : ` (embedded ${inside})`;
  return `${name} ${describePlace({ file: place.file, at: place.at }, language)}${tail}`;
}

/** The form a place belongs to: of those in its table, sheet or text, the last that begins at or before it. */
export function formAt<F extends NamedForm>(place: Place, forms: readonly F[]): F | undefined {
  const container = containerOf(place);
  const around = forms.filter((form) => containerOf(form.place) === container);
  // A sheet that is the base table may be read by its layout as well: of two that begin together the first given is meant.
  const above = around.filter((form) => startOf(form.place) <= startOf(place));
  return above.reduce<F | undefined>((nearest, form) => (nearest === undefined || startOf(form.place) > startOf(nearest.place) ? form : nearest), undefined) ?? around[0];
}

function named(subject: string, language: Language): string {
  return subject === "" ? "" : language === "zh" ? `“${subject}”` : ` “${subject}”`;
}

const containers = new WeakMap<Place, string>();

/** The table, sheet or text that a place is in, as a key. */
function containerOf(place: Place): string {
  const known = containers.get(place) ?? containerKey(place);
  containers.set(place, known);
  return known;
}

function containerKey({ file, part, at }: Place): string {
  const inside = at.kind === "cell" ? at.table : at.kind === "sheet" ? at.sheet : "";
  const kind = at.kind === "cell" || at.kind === "sheet" || at.kind === "picture" ? at.kind : "text";
  return [file, ...(part ?? []), kind, inside].join("\n");
}

function startOf({ at }: Place): number {
  if ("line" in at && at.line !== undefined) return at.line;
  switch (at.kind) {
    case "paragraph":
      return at.number;
    case "cell":
      return at.row;
    case "sheet":
      return Number.parseInt(/\d+/.exec(at.ref)?.[0] ?? "1", 10);
    case "page":
      return at.page;
    default:
      return 0;
  }
}
