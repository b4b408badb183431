import type { Element } from "./dom.js";

/** Declarations, by property, that the page's own style sheet makes for a class. */
export type ClassRules = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads `.class { … }` out of a page's style elements; whatever else selectors can say is passed over. */
export function classRulesIn(source: string): ClassRules {
  const rules = new Map<string, Map<string, string>>();
  for (const sheet of styleElements(source)) {
    for (const { selectors, body } of blocksOf(sheet)) {
      const classes = selectors.split(",").map((one) => /^\s*\w*\.([\w-]+)\s*$/.exec(one)?.[1]);
      const declarations = classes.some((one) => one !== undefined) ? declarationsIn(body) : [];
      for (const name of classes) {
        if (name === undefined) continue;
        const known = rules.get(name) ?? new Map<string, string>();
        for (const [property, value] of declarations) known.set(property, value);
        rules.set(name, known);
      }
    }
  }
  return rules;
}

/** What an element's own style, or else its class, says of a property, in lower case but for quoted text. */
export function styleOf(element: Element, property: string, rules: ClassRules): string | undefined {
  let classes: string | undefined;
  for (const { name, value } of element.attrs) {
    if (name === "style") {
      const own = declarationsIn(value).find(([key]) => key === property)?.[1];
      if (own !== undefined) return own;
    } else if (name === "class") classes = value;
  }
  if (classes === undefined || rules.size === 0) return undefined;
  for (const one of classes.split(/\s+/)) {
    const found = rules.get(one)?.get(property);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Not shown to anyone who looks at the page. */
export function isHidden(element: Element, rules: ClassRules): boolean {
  if (element.attrs.length === 0) return false;
  if (element.attrs.some((one) => one.name === "hidden")) return true;
  const is = (property: string, value: string) => styleOf(element, property, rules)?.toLowerCase() === value;
  return is("display", "none") || is("visibility", "hidden") || is("mso-hide", "all");
}

function* styleElements(source: string): Generator<string> {
  const opening = /<style\b[^>]*>/gi;
  for (let found = opening.exec(source); found !== null; found = opening.exec(source)) {
    const end = source.indexOf("</", opening.lastIndex);
    yield source.slice(opening.lastIndex, end === -1 ? source.length : end).replace(/<!--|-->|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\//g, "");
    if (end === -1) return;
    opening.lastIndex = end;
  }
}

/** The blocks at the top of a style sheet; those inside @media and their like say nothing of the screen. */
function* blocksOf(sheet: string): Generator<{ selectors: string; body: string }> {
  let depth = 0;
  let start = 0;
  let body = 0;
  for (let at = 0; at < sheet.length; at += 1) {
    const char = sheet.charCodeAt(at);
    if (char === 0x7b) {
      depth += 1;
      if (depth === 1) body = at + 1;
    } else if (char === 0x7d && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const selectors = sheet.slice(start, body - 1);
      if (!selectors.includes("@")) yield { selectors, body: sheet.slice(body, at) };
      start = at + 1;
    }
  }
}

/** Semicolons inside quotes, and escaped ones, part nothing: number formats are full of them. */
function declarationsIn(body: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (const piece of body.match(/(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\\[^]|[^;"'\\]|["'\\])+/g) ?? []) {
    const colon = piece.indexOf(":");
    if (colon !== -1) found.push([piece.slice(0, colon).trim().toLowerCase(), piece.slice(colon + 1).replace(/!\s*important/i, "").trim()]);
  }
  return found;
}
