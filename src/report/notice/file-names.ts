import { printable } from "../text.js";

/** In UTF-8: most file systems take 255 with ending and number, and Windows wants room for the folder. */
const mostBytes = 150;
const utf8 = new TextEncoder();

/**
 * Names that any system takes for a file, without ending, each but once: where two would be the same to a system that does not
 * tell capitals apart, the later gets its year or a number.
 */
export function fileNames(wanted: readonly { readonly name: string; readonly year?: number }[]): string[] {
  const stems = wanted.map(({ name }) => safe(name));
  const known = new Set<string>();
  return wanted.map(({ year }, index) => {
    const stem = stems[index] ?? "";
    const shared = stems.filter((each) => key(each) === key(stem)).length > 1;
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
  return cut.trim().replace(/[. ]+$/, "");
}

function key(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
