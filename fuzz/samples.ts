import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const root = fileURLToPath(new URL("../", import.meta.url));
/** Where files lie: the invented submissions, and the small files that the tests of the readers keep. */
const homes = ["fixtures/submissions", "test/ingest"];
const kinds = /\.(?:docx?|pptx|xlsx?|xlsb|et|ods|csv|txt|pdf|emf|wmf|emz|wmz|rtf|html?|mht|odt|png|jpe?g|tiff?|bmp|zip|rar|7z|wps|xml)$/i;

/** Every file of every format in the repository, and in the folders named besides. In the same order everywhere. */
export function samplesIn(...folders: readonly string[]): Sample[] {
  const paths = [...homes.map((home) => join(root, home)), ...folders].filter((folder) => existsSync(folder)).flatMap(filesBelow);
  return paths
    .filter((path) => kinds.test(path) && statSync(path).size > 0)
    .map((path) => ({ name: path.replace(root, "").replaceAll(sep, "/"), bytes: new Uint8Array(readFileSync(path)) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
