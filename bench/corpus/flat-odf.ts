/** What LibreOffice sees in a file, from its flat XML: the words of the body, and how many tables it has. */
export function readFlat(xml: string): { readonly text: string; readonly tables: number } {
  const from = xml.indexOf("<office:body>");
  let body = from === -1 ? "" : xml.slice(from);
  const deletions = new Set([...body.matchAll(/<text:changed-region xml:id="([^"]*)"[^>]*>\s*<text:deletion>/g)].map((match) => match[1]));
  // Deleted text, comments, automatic numbers, embedded files, pictures, and what a program says of the file are no text of it.
  for (const left of notText) body = body.replaceAll(new RegExp(`<${left}(?: [^>]*)?(?:/>|>[^]*?</${left}>)`, "g"), " ");
  body = withoutHidden(withoutDeleted(body, deletions), hiddenStyles(xml));
  const tables = [...body.matchAll(/<table:table[ >]/g)].length;
  const text = body
    .replaceAll(/<\/?text:(?:span|a|bookmark[a-z-]*|change[a-z-]*|soft-page-break|reference-[a-z-]+|ruby|ruby-base|meta|s)\b[^>]*>/g, (tag) => (tag.startsWith("<text:s") && !tag.startsWith("<text:span") ? " " : ""))
    .replaceAll(/<[^>]*>/g, " ");
  return { text: unescaped(text), tables };
}

const notText = [
  "text:tracked-changes", "office:annotation", "text:number", "draw:object", "office:binary-data", "office:forms", "svg:title", "svg:desc", "math:annotation",
  "text:bibliography-source", "text:table-of-content-source", "table:tracked-changes", "text:note-citation",
];

/** Deleted text stands in its place, between marks, where changes are shown. */
function withoutDeleted(body: string, deletions: ReadonlySet<string | undefined>): string {
  let kept = "";
  let at = 0;
  let depth = 0;
  for (const match of body.matchAll(/<text:change-(start|end) text:change-id="([^"]*)"\/>/g)) {
    if (!deletions.has(match[2])) continue;
    if (depth === 0) kept += body.slice(at, match.index);
    depth = Math.max(0, depth + (match[1] === "start" ? 1 : -1));
    at = match.index + match[0].length;
  }
  return depth === 0 ? kept + body.slice(at) : kept;
}

function hiddenStyles(xml: string): ReadonlySet<string> {
  const styles = [...xml.matchAll(/<style:style style:name="([^"]*)"([^>]*[^/])>([^]*?)<\/style:style>/g)].map(([, name = "", head = "", inside = ""]) => {
    return { name, parent: /style:parent-style-name="([^"]*)"/.exec(head)?.[1], own: /text:display="(\w+)"/.exec(inside)?.[1] };
  });
  const hidden = new Set(styles.filter((style) => style.own === "none").map((style) => style.name));
  for (const { name, parent, own } of styles) if (own === undefined && parent !== undefined && hidden.has(parent)) hidden.add(name);
  return hidden;
}

function withoutHidden(body: string, styles: ReadonlySet<string>): string {
  if (styles.size === 0) return body;
  return body.replaceAll(/<text:(p|h|span) text:style-name="([^"]*)"[^>]*[^/]>[^<]*/g, (start, _, style: string) => (styles.has(style) ? `${start.slice(0, start.indexOf(">") + 1)} ` : start));
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (named[name] ?? whole),
  );
}
