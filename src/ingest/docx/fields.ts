import { childOf, childrenOf, valueOf, type XmlElement } from "../container/xml.js";
import { chosen, isOn, leftOut } from "./markup.js";

/** Marks that begin a field which never ends: what follows them is shown rather than lost. */
export function unendedFields(container: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  walk(container);
  return new Set(open);

  function walk(element: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === "string" || leftOut.has(child.name) || child.name === "w:txbxContent") continue;
      if (child.name === "w:fldChar") {
        const type = child.attributes["w:fldCharType"];
        if (type === "begin") open.push(child);
        else if (type === "end") open.pop();
      } else {
        walk(child.name === "mc:AlternateContent" ? (chosen(child) ?? child) : child);
      }
    }
  }
}

/** What a form field shows that keeps its value among its settings (`w:ffData`): a box ticked or not, the entry chosen from a list. */
export function formValue(begin: XmlElement): string | undefined {
  const settings = childOf(begin, "w:ffData");
  const box = childOf(settings, "w:checkBox");
  if (box !== undefined) return isOn(childOf(box, "w:checked") ?? childOf(box, "w:default")) ? "☑" : "□";
  const list = childOf(settings, "w:ddList");
  if (list === undefined) return undefined;
  const entries = childrenOf(list, "w:listEntry").map(valueOf);
  return entries[Number(valueOf(childOf(list, "w:result") ?? childOf(list, "w:default")) ?? 0)];
}
