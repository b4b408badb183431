import type { Kind } from "./kind.js";

/** What a text that begins with markup, or with the headers of a web archive, is; nothing for any other text. `head`: its first 4096 characters. */
export function kindOfMarkup(head: string): Kind | undefined {
  if (isArchive(head)) return "mht";
  const rest = afterPrologue(head);
  const root = /^<([\w:.-]+|!doctype\s+html)/i.exec(rest)?.[1]?.toLowerCase();
  if (root === undefined) return undefined;
  const local = root.slice(root.indexOf(":") + 1);
  if (local === "workbook" && head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "spreadsheetml";
  if (local === "worddocument" && rest.includes("http://schemas.microsoft.com/office/word/2003/wordml")) return "wordml";
  if (local === "package" && rest.includes("http://schemas.microsoft.com/office/2006/xmlPackage")) return "flat-opc";
  if (local === "document" && rest.includes("urn:oasis:names:tc:opendocument:xmlns:office:1.0")) {
    if (rest.includes("opendocument.spreadsheet")) return "fods";
    return rest.includes("opendocument.presentation") ? "presentation" : "odt";
  }
  return pageTags.has(root.startsWith("!doctype") ? "html" : root) ? "html" : undefined;
}

const pageTags = new Set(["html", "head", "body", "title", "meta", "link", "style", "script", "div", "span", "center", "font", "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "frameset"]);

/** MIME headers, as Word, Excel and browsers write them: `MIME-Version:` comes first or soon. */
function isArchive(head: string): boolean {
  return /^[\w-]+:[ \t]/.test(head) && /^(?:MIME-Version:|Content-Type:\s*multipart\/)/im.test(head.slice(0, 2048));
}

/** What follows the declaration, processing instructions and comments. */
function afterPrologue(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const end = rest.startsWith("<?") ? "?>" : rest.startsWith("<!--") ? "-->" : undefined;
    if (end === undefined) return rest;
    const at = rest.indexOf(end, end === "-->" ? 4 : 2);
    if (at === -1) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}
