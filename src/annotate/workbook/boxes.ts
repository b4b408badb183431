import { linesOf } from "../note.js";
import { inLast } from "../zip/package.js";
import type { NotedCell } from "./noted.js";
import { tallest, widest } from "./spot.js";

export const boxesType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

const namespaces: Readonly<Record<string, string>> = { v: "urn:schemas-microsoft-com:vml", o: "urn:schemas-microsoft-com:office:office", x: "urn:schemas-microsoft-com:office:excel" };

/** A drawing without boxes. @param block of a thousand numbers, in which those of its boxes lie */
export function noBoxes(block: number): string {
  return `<xml ${declared(Object.keys(namespaces))}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;
}

/** A drawing (VML, as Excel keeps comments' boxes) with one for each comment added, hidden until one points at the cell. */
export function withBoxes(source: string, cells: readonly NotedCell[], block: number): string {
  const needed = Object.keys(namespaces).filter((prefix) => !source.includes(`xmlns:${prefix}="${namespaces[prefix]}"`));
  const own = needed.length === 0 ? "" : ` ${declared(needed)}`;
  const used = [...source.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const first = used.reduce((most, id) => Math.max(most, id), block * 1024) + 1;
  const type = /<\w+:shapetype[^>]*\sid\s*=\s*["']_x0000_t202["']/.test(source) ? "" : `<v:shapetype${own} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
  return inLast(source, "xml", () => type + cells.map((cell, index) => box(cell, first + index, own)).join(""));
}

/** So many full-width characters of a comment stand in a line, at five columns of the usual width. */
const lineLength = 26;

function box({ spot: { row, column }, notes }: NotedCell, id: number, own: string): string {
  const lines = notes.flatMap(linesOf).reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), notes.length);
  const height = Math.min(Math.max(lines, 4), 40);
  const left = Math.min(column, widest - 6);
  const top = Math.min(Math.max(row - 2, 0), tallest - height - 2);
  const anchor = `${left}, 15, ${top}, 10, ${left + 5}, 15, ${top + height}, 4`;
  return `<v:shape${own} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:240pt;height:${height * 15}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto;mso-fit-shape-to-text:t"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}

function declared(prefixes: readonly string[]): string {
  return prefixes.map((prefix) => `xmlns:${prefix}="${namespaces[prefix]}"`).join(" ");
}
