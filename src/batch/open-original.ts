import { readFile, stat } from "node:fs/promises";
import { Budget, openArchive } from "../ingest/index.js";

/** The bytes behind a path of the result, inside archives too (甲.zip/报告.docx); undefined where nothing is there. */
export async function openOriginal(path: string): Promise<Uint8Array | undefined> {
  const steps = path.split("/");
  for (let length = steps.length; length > 0; length--) {
    const disk = steps.slice(0, length).join("/");
    const entry = await stat(disk).catch(() => undefined);
    if (entry?.isFile() === true) return inside(await readFile(disk), disk, path);
  }
  return undefined;
}

function inside(bytes: Uint8Array, at: string, path: string): Uint8Array | undefined {
  if (at === path) return bytes;
  const files = openArchive(bytes, at, Budget.ofArchive());
  if ("problem" in files) return undefined;
  const next = files.find(({ name }) => path === `${at}/${name}` || path.startsWith(`${at}/${name}/`));
  const opened = next?.open();
  return next === undefined || opened === undefined || "problem" in opened ? undefined : inside(opened.bytes, `${at}/${next.name}`, path);
}
