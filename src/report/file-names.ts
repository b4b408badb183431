import { printable } from "./text.js";

/** In UTF-8: most file systems take 255 with ending and number, and Windows wants room for the folder. */
const mostBytes = 150;
const utf8 = new TextEncoder();

/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * Names that any system takes for a file, without ending, or for a folder, each but once: where two would be the same to a
 * system that does not tell capitals apart, the later gets its year or a number.
 */
export function fileNames(wanted: readonly { readonly name: string; readonly year?: number }[]): string[] {
  const stems = wanted.map(({ name }) => safe(name));
  const counts = new Map<string, number>();
  for (const stem of stems.map(key)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const known = new Set<string>();
  return wanted.map(({ year }, index) => {
    const stem = stems[index] ?? "";
    const shared = (counts.get(key(stem)) ?? 0) > 1;
    const told = shared && year !== undefined ? `${stem}-${year}` : stem;
    let name = told;
    for (let number = 2; known.has(key(name)); number++) name = `${told}-${number}`;
    known.add(key(name));
    return name;
  });
}

/** Without what Windows forbids or drops in silence, and not too long. */
function safe(name: string): string {
  let cut = "";
  for (const character of printable(name).normalize("NFC").replace(/[<>:"/\\|?*]/g, "_")) {
    if (utf8.encode(cut + character).length > mostBytes) break;
    cut += character;
  }
  return cut.trim().replace(/[. ]+$/, "").replace(device, "$&_");
}

function key(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
