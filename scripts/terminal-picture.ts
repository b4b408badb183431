import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { widthOf } from "../src/report/index.js";

/** Pixels of one terminal cell. */
const cell = { width: 8.4, height: 17 };
const margin = 16;
const colours: Record<string, string> = { "31": "#f47067", "33": "#daaa3f", "36": "#56b6c2", "32": "#6bc46d" };

/** Terminal text with colours as a PNG, drawn by Chromium (or what the variable CHROMIUM names). */
export function writePicture(text: string, columns: number, path: URL): void {
  const folder = mkdtempSync(join(tmpdir(), "gouji-picture-"));
  const lines = text.trimEnd().split("\n");
  const size = { width: Math.ceil(columns * cell.width + 2 * margin), height: lines.length * cell.height + 2 * margin };
  const page = join(folder, "page.html");
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>body{margin:0}</style>${svg(lines, size)}`);
  mkdirSync(fileURLToPath(new URL("./", path)), { recursive: true });
  const options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1.5"];
  execFileSync(process.env["CHROMIUM"] ?? "chromium", [...options, `--window-size=${size.width},${size.height}`, `--screenshot=${fileURLToPath(path)}`, pathToFileURL(page).href], { stdio: "ignore" });
  rmSync(folder, { recursive: true });
}

/** Every character at its own column: no font is trusted to keep Chinese at exactly two. */
function svg(lines: readonly string[], { width, height }: { width: number; height: number }): string {
  const style = "text{white-space:pre;font:13.5px 'DejaVu Sans Mono','Noto Sans CJK SC',monospace}.b{font-weight:700}.d{opacity:.6}";
  const rows = lines.map((line, row) => drawn(line, margin + row * cell.height)).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style>${style}</style><rect width="100%" height="100%" fill="#22272e"/>${rows}</svg>`;
}

function drawn(line: string, y: number): string {
  let column = 0;
  let look = { colour: "#cdd9e5", bold: false, dim: false };
  return line.split(/(\u001b\[\d+m)/).map((piece) => {
    const code = /^\u001b\[(\d+)m$/.exec(piece)?.[1];
    if (code !== undefined) {
      look = code === "1" ? { ...look, bold: true } : code === "2" ? { ...look, dim: true } : code === "22" ? { ...look, bold: false, dim: false } : { ...look, colour: colours[code] ?? "#cdd9e5" };
      return "";
    }
    return [...piece].map((character) => {
      const x = margin + column * cell.width;
      column += widthOf(character);
      return character === " " ? "" : glyph(character, x, y, look);
    }).join("");
  }).join("");
}

function glyph(character: string, x: number, y: number, { colour, bold, dim }: { colour: string; bold: boolean; dim: boolean }): string {
  const line = frames[character];
  if (line !== undefined) return strokes(line, x, y);
  const text = character.replace("&", "&amp;").replace("<", "&lt;");
  return `<text x="${x.toFixed(1)}" y="${y + 13}" fill="${colour}" class="${bold ? "b" : ""}${dim ? " d" : ""}">${text}</text>`;
}

/** Which ways a frame's character reaches: up, right, down, left. */
const frames: Record<string, string> = { "─": "rl", "│": "ud", "┌": "rd", "┐": "dl", "└": "ur", "┘": "ul", "├": "urd", "┤": "udl", "┬": "rdl", "┴": "url", "┼": "urdl" };

function strokes(ways: string, x: number, y: number): string {
  const [middle, centre] = [x + cell.width / 2, y + cell.height / 2];
  const ends: Record<string, [number, number]> = { u: [middle, y], r: [x + cell.width, centre], d: [middle, y + cell.height], l: [x, centre] };
  return [...ways].map((way) => {
    const [toX = x, toY = y] = ends[way] ?? [];
    return `<path d="M${middle.toFixed(1)} ${centre}L${toX.toFixed(1)} ${toY}" stroke="#768390"/>`;
  }).join("");
}
