import { childOf, childrenOf, valueOf, type XmlElement } from "../container/xml.js";
import { isOn } from "./markup.js";

/** The list and level a paragraph asks for, by itself or through its style. */
export interface ListLevel {
  readonly list: string;
  readonly level: number | undefined;
}

/** What styles say about numbering, and whether text in them is seen. */
export interface Styles {
  /** The numbering of a style or of one it is based on. `style`: which of them said it. */
  numberingOf(style: string): (ListLevel & { readonly style: string }) | undefined;
  /** Whether a style, or one it is based on, hides its text. */
  hides(style: string): boolean;
  /** The style of paragraphs that name none. */
  readonly defaultStyle: string | undefined;
}

export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, { basedOn: string | undefined; numbering: XmlElement | undefined; vanish: XmlElement | undefined }>();
  let defaultStyle: string | undefined;
  for (const style of root === undefined ? [] : childrenOf(root, "w:style")) {
    const id = style.attributes["w:styleId"];
    if (id === undefined) continue;
    styles.set(id, { basedOn: valueOf(childOf(style, "w:basedOn")), numbering: childOf(style, "w:pPr", "w:numPr"), vanish: childOf(style, "w:rPr", "w:vanish") });
    const isDefault = ["1", "true", "on"].includes(style.attributes["w:default"] ?? "");
    if (isDefault && style.attributes["w:type"] === "paragraph") defaultStyle = id;
  }
  const known = new Map<string, ReturnType<Styles["numberingOf"]>>();
  return { defaultStyle, numberingOf, hides };

  function hides(id: string): boolean {
    const seen = new Set<string>();
    for (let style = styles.get(id); style !== undefined; ) {
      if (style.vanish !== undefined) return isOn(style.vanish);
      const base = style.basedOn ?? "";
      if (seen.has(base)) return false;
      seen.add(base);
      style = styles.get(base);
    }
    return false;
  }

  function numberingOf(style: string): ReturnType<Styles["numberingOf"]> {
    if (known.has(style)) return known.get(style);
    known.set(style, undefined); // a style based on itself ends here
    const { basedOn, numbering } = styles.get(style) ?? {};
    const own = listLevel(numbering);
    const inherited = basedOn === undefined ? undefined : numberingOf(basedOn);
    const found = own === undefined ? inherited : { list: own.list ?? inherited?.list ?? "0", level: own.level ?? inherited?.level, style };
    known.set(style, found);
    return found;
  }
}

/** `w:numPr`. */
export function listLevel(numPr: XmlElement | undefined): { readonly list: string | undefined; readonly level: number | undefined } | undefined {
  if (numPr === undefined) return undefined;
  const level = valueOf(childOf(numPr, "w:ilvl"));
  return { list: valueOf(childOf(numPr, "w:numId")), level: level === undefined ? undefined : Number(level) };
}
