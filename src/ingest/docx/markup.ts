import { childOf, valueOf, type XmlElement } from "../container/xml.js";

/** Whether an on-off property is there and not switched off. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !["0", "false", "off"].includes(valueOf(property) ?? "");
}

/** The branch a program of today shows: the newer one. Its older twin repeats the same text. */
export function chosen(alternate: XmlElement): XmlElement | undefined {
  return childOf(alternate, "mc:Choice") ?? childOf(alternate, "mc:Fallback");
}

/** What tracked changes take out, inside a paragraph or around several. */
export const leftOut: ReadonlySet<string> = new Set(["w:del", "w:moveFrom"]);
